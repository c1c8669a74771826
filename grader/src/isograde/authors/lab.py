"""JupyterLab's Validate button: a Jupyter server extension that answers in the place of nbgrader's."""

from pathlib import Path
from typing import Any

from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from nbgrader.server_extensions.validate_assignment.handlers import ValidateAssignmentHandler
from tornado import web

from ..text import printable
from .validate import CheckValidator


class ValidateHandler(ValidateAssignmentHandler):
    def validate_notebook(self, path: str) -> dict[str, Any]:
        root = Path(self.root_dir).resolve()
        filename = (root / path).resolve()
        if not filename.is_relative_to(root):
            raise web.HTTPError(403, "Access denied: path outside of the folder of notebooks")
        try:
            result = CheckValidator(config=self.load_config()).validate(str(filename))
        # Whatever it is, the person gets an answer. Settings in error end a command, not the server.
        except (Exception, SystemExit) as error:
            self.log.exception("Validating %s", filename)
            reason = str(error).strip().split("\n")[0] or type(error).__name__
            return {
                "success": False,
                "value": f"The notebook could not be run: {printable(reason)}",
            }
        return {"success": True, "value": result}


def _load_jupyter_server_extension(server: ServerApp) -> None:
    """Take the address of nbgrader's handler.

    Extensions are loaded in the order of their names, so this one before nbgrader's, and the
    handler that came first is asked.
    """
    address = url_path_join(server.web_app.settings["base_url"], "/assignments/validate")
    server.web_app.add_handlers(".*$", [(address, ValidateHandler)])
