"""Run notebooks and their visible checks, as ``nbgrader validate`` does, and tell the outcome."""

import html
import os
import sys
import textwrap
from collections.abc import Iterable

from nbconvert.filters import strip_ansi
from nbformat import NotebookNode
from nbgrader import nbgraderformat
from nbgrader.apps.baseapp import NbGrader
from nbgrader.preprocessors import ClearOutput, Execute
from nbgrader.validator import Validator
from traitlets import List

from ..cells import first_error, is_unattempted, message_of
from ..checking.score import CheckOutcome
from ..reading.sanitize import KeepNbgraderMetadata
from ..settings import SettingsError, read_settings
from ..text import printable


class CheckValidator(Validator):
    """nbgrader's Validator, which judges a check as the grading does and keeps what it found.

    Of a check that fails it tells the name and the message, where nbgrader's own tells the whole
    source of its cell and the traceback. nbgrader promises no way to say what is told: the three
    methods that it does not document are overridden here only.
    """

    preprocessors = List([KeepNbgraderMetadata, ClearOutput, Execute, CheckOutcome])

    def _indent(self, val: str) -> str:
        lines = printable(strip_ansi(val), kept="\n\t").splitlines()
        indented = {"initial_indent": self.indent, "subsequent_indent": self.indent}
        return "\n".join(textwrap.fill(line, self.width, **indented) for line in lines)

    def _get_failed_cells(self, nb: NotebookNode) -> list[NotebookNode]:
        self.failed = super()._get_failed_cells(nb)
        return self.failed

    def _print_num_failed(self, number_of_answers: int) -> None:
        super()._print_num_failed(len(self.failed))

    def validate(self, filename: str) -> dict[str, list[dict[str, str]]]:
        os.environ.pop("PYTHONOPTIMIZE", None)  # or a kernel leaves the checks' assertions out
        self.problems = super().validate(filename)
        if "failed" in self.problems:
            self.problems["failed"] = answers(self.failed)
        return self.problems


def answers(failed: Iterable[NotebookNode]) -> list[dict[str, str]]:
    """Return what is shown of failed checks: one by one, and last those not attempted.

    As nbgrader has it: a "source", which is the check's name here, and an "error".
    """
    untouched = [heading(cell) for cell in failed if is_untouched(cell)]
    shown = [(heading(cell), message(cell)) for cell in failed if not is_untouched(cell)]
    if untouched:
        shown.append(("\n".join(untouched), "not attempted yet"))
    return [
        {"source": name, "error": html.escape(text, quote=False), "raw_error": text}
        for name, text in shown
    ]


def is_untouched(cell: NotebookNode) -> bool:
    """Return whether a cell fails as its answer is not begun: a text is told if it is as it was."""
    error = cell.cell_type == "code" and first_error(cell)
    return cell.cell_type != "code" or bool(error and is_unattempted(error))


def heading(cell: NotebookNode) -> str:
    """Return the name of a check and its points."""
    points = cell.metadata.nbgrader.points
    return f"{printable(cell.metadata.nbgrader.grade_id)} ({points:g} point{'' if points == 1 else 's'})"


def message(cell: NotebookNode) -> str:
    """Return why a check failed: its error, or that it gave fewer points."""
    error = first_error(cell)
    if error is None:
        return "not all points are given"
    if error.ename == "KeyboardInterrupt":
        return "stopped, as it took too long. Is there a loop that does not end?"
    return message_of(error)


def validate(arguments: Iterable[str]) -> int:
    """Print how the checks of each notebook fare. The arguments are notebooks and options.

    Returns 0 if all passed, 1 if one failed or was changed, 2 if a notebook cannot be run.
    """
    # The app reads nbgrader_config.py, if there is one, for the time limit and so on.
    app = NbGrader(log_level="ERROR")
    filenames = read_settings(app, arguments)
    if not filenames:
        raise SettingsError("Name a notebook. Nothing was done.")
    status = 0
    for filename in filenames:
        validator = CheckValidator(parent=app)
        try:
            nbgraderformat.read(filename, as_version=4)
            validator.validate_and_print(filename)
        except Exception as error:  # noqa: BLE001  (the other notebooks are still run)
            reason = str(error).strip().split("\n")[0]
            print(printable(f"{filename}: cannot be run: {reason}"), file=sys.stderr)
            status = 2
        else:
            status = max(status, 1 if validator.problems else 0)
    return status
