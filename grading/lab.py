"""JupyterLab's Validate button: a Jupyter server extension that answers in the place of nbgrader's.

nbgrader's page shows what it is sent: a "source" and an "error" for each failed check. These are
here the check's name and its message.
"""

import html
from pathlib import Path

from jupyter_server.utils import url_path_join
from nbgrader.server_extensions.validate_assignment.handlers import ValidateAssignmentHandler
from tornado import web

from .outcome import first_error, is_unattempted, message_of
from .printable import printable
from .validate import CheckValidator


class NamingValidator(CheckValidator):
    """Keeps the cells that failed."""

    def _get_failed_cells(self, nb):
        self.failed = super()._get_failed_cells(nb)
        return self.failed


class ValidateHandler(ValidateAssignmentHandler):
    def validate_notebook(self, path):
        root = Path(self.root_dir).resolve()
        filename = (root / path).resolve()
        if not filename.is_relative_to(root):
            raise web.HTTPError(403, "Access denied: path outside of the folder of notebooks")
        try:
            validator = NamingValidator(config=self.load_config())
            result = validator.validate(str(filename))
        except Exception as error:  # (whatever it is, the person gets an answer)
            self.log.exception("Validating %s", filename)
            reason = str(error).strip().split("\n")[0] or type(error).__name__
            return {
                "success": False,
                "value": f"The notebook could not be run: {printable(reason)}",
            }
        if "failed" in result:
            result["failed"] = answers(validator.failed)
        return {"success": True, "value": result}


def answers(failed):
    """Return what the page shows of failed checks: one by one, and last those not attempted."""
    errors = [(heading(cell), first_error(cell)) for cell in failed]
    untouched = [name for name, error in errors if error and is_unattempted(error)]
    shown = [(name, message(error)) for name, error in errors if name not in untouched]
    if untouched:
        shown.append(("\n".join(untouched), "not attempted yet"))
    return [
        {"source": name, "error": html.escape(text, quote=False), "raw_error": text}
        for name, text in shown
    ]


def heading(cell):
    """Return the name of a check and its points."""
    points = cell.metadata.nbgrader.points
    return f"{printable(cell.metadata.nbgrader.grade_id)} ({points:g} point{'' if points == 1 else 's'})"


def message(error):
    """Return why a check failed: its error, or None if it gave fewer points."""
    if error is None:
        return "not all points are given"
    if error.ename == "KeyboardInterrupt":
        return "stopped, as it took too long. Is there a loop that does not end?"
    return message_of(error)


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(server):
    """Take the address of nbgrader's handler.

    Extensions are loaded in the order of their names, so this one before nbgrader's, and the
    handler that came first is asked.
    """
    address = url_path_join(server.web_app.settings["base_url"], "/assignments/validate")
    server.web_app.add_handlers(".*$", [(address, ValidateHandler)])
