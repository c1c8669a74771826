"""Read the settings of the course for the commands that nbgrader lacks: whole, or not at all."""


class SettingsError(RuntimeError):
    """The settings cannot be used. The message says why, and what to do."""


def read_settings(app):
    """Have an application of nbgrader's read ``nbgrader_config.py``.

    Raises SettingsError at any error in it: traitlets goes on without the file, which would mean by
    nbgrader's own rules.
    """
    app.raise_config_file_errors = True
    try:
        app.initialize([])
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
    except SystemExit as error:
        reason = error.code if isinstance(error.code, str) else "What is wrong is said above."
    else:
        return
    raise SettingsError(
        f"The settings in nbgrader_config.py cannot be used, so nothing was done. {reason}"
    )
