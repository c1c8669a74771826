"""The settings of JupyterLab that `make lab` adds to the user's own."""

import sys
from pathlib import Path

c = get_config()  # noqa: F821  (traitlets defines it, and __file__)

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # for grading/

# The Validate button judges checks as the grading does, and says of each which one failed and why.
# As nbgrader comes, a check that prints a warning fails, and the answer is the source and the
# traceback of all failed checks: a thousand lines for a notebook that was not begun.
c.ServerApp.jpserver_extensions = {"grading.lab": True}

# The formgrader's windows show what it logs, down to every message of the kernel. What went wrong
# stands out if that is left out.
c.ServerApp.logging_config = {"loggers": {"ServerApp": {"level": "INFO"}}}
