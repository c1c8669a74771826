"""The settings of JupyterLab that `make lab` adds to the user's own."""

c = get_config()  # noqa: F821  (traitlets defines it)

# The formgrader's windows show what it logs, down to every message of the kernel. What went wrong
# stands out if that is left out.
c.ServerApp.logging_config = {"loggers": {"ServerApp": {"level": "INFO"}}}
