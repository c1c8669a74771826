"""Read by every nbgrader command of this Python before the settings of a course: these, or nothing.

``make`` puts this file into ``.venv/etc/jupyter``. traitlets logs an error in a file of settings
and goes on without the file, and nbgrader goes on where there is none. Either way it would grade by
its own rules: student code beside the gradebook, as you.
"""

import sys
import traceback
from pathlib import Path

from nbconvert.exporters import HTMLExporter, NotebookExporter
from nbgrader.apps import NbGrader
from traitlets.config.loader import ConfigFileNotFound, PyFileConfigLoader

c = get_config()  # noqa: F821  (traitlets defines it)

NAME = "nbgrader_config.py"


class WholeOrNothing(PyFileConfigLoader):
    """Ends the command, with one line, at any error in a file of settings."""

    def load_config(self):
        try:
            return super().load_config()
        except ConfigFileNotFound:
            raise
        except Exception as error:
            file = self.full_filename
            lines = [
                frame.lineno
                for frame in traceback.extract_tb(error.__traceback__)
                if frame.filename == file
            ]
            line = getattr(error, "lineno", None) or (lines[-1] if lines else "?")
            reason = " ".join(str(getattr(error, "msg", error)).split())
            sys.exit(
                f"{file}, line {line}: {type(error).__name__}: {reason}. "
                "Nothing was done. Mend these settings and run the command again."
            )


NbGrader.python_config_loader_class = WholeOrNothing


def demand_settings(converter):
    """End the command if it works on a course without settings."""
    application = converter.parent
    while application and not hasattr(application, "loaded_config_files"):
        application = application.parent
    here = Path(converter.coursedir.root, NAME).resolve()
    loaded = application.loaded_config_files if application else []
    if here not in {Path(file).resolve() for file in loaded}:
        converter.log.error(
            "The settings of this course, %s, are not there, so nothing was done. (A course needs "
            "that file, be it with no more than its course_id.)",
            here,
        )
        sys.exit(1)


class DemandingNotebookExporter(NotebookExporter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        demand_settings(self.parent)


class DemandingHTMLExporter(HTMLExporter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        demand_settings(self.parent)


# Where the settings of a course name exporters of their own, these are not used.
c.Autograde.exporter_class = DemandingNotebookExporter
c.GenerateFeedback.exporter_class = DemandingHTMLExporter
