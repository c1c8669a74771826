"""What a cell of a notebook is: a check, given, an answer; and the error that it ended in."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any

from nbconvert.filters import strip_ansi
from nbformat import NotebookNode
from nbgrader import utils

from .text import without_unseen

# The name under which an error of a student's own code is shown, see ``checking.student_names``.
STUDENT_ERROR = "StudentError"

# What is in the place of the outputs of a given cell that grading does not run.
LEFT_OUT = "Not run for grading: this cell only shows something.\n"

# In the metadata of a check that hides tests: the kinds of those outputs that come of what students
# see of it, and may be shown to them.
OF_VISIBLE_PART = "of_visible_part"


def grade_id_of(cell: Mapping[str, Any]) -> str | None:
    """Return the grade_id in a cell's metadata, or None if there is none or it is damaged."""
    metadata = cell.get("metadata")
    claim = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = claim.get("grade_id") if isinstance(claim, dict) else None
    return grade_id if isinstance(grade_id, str) else None


def matches(cell: NotebookNode, patterns: Iterable[str]) -> bool:
    """Return whether the grade_id of a cell matches one of the patterns."""
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    return any(fnmatchcase(grade_id, pattern) for pattern in patterns)


def is_check(cell: NotebookNode) -> bool:
    """Return whether a cell is code that grades, rather than an answer to be graded."""
    return cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell)


def is_locked(cell: NotebookNode) -> bool:
    """Return whether a cell's source is the instructor's."""
    return "nbgrader" in cell.metadata and utils.is_locked(cell)


def is_given(cell: NotebookNode) -> bool:
    """Return whether a cell is code that the instructor gives, and no student changes."""
    return is_locked(cell) and cell.cell_type == "code" and not is_check(cell)


def first_error(cell: NotebookNode) -> NotebookNode | None:
    """Return the output of the error that a cell ended in, or None."""
    return next((output for output in cell.outputs if output.output_type == "error"), None)


def is_unattempted(error: NotebookNode) -> bool:
    """Return whether an error is that of the stub of an answer."""
    return error.ename == "NotImplementedError"


def message_of(error: NotebookNode) -> str:
    """Return the words of an error; its name belongs to them unless they say whose it is."""
    text = without_unseen(strip_ansi(error.evalue)).strip()
    if error.ename in ("AssertionError", STUDENT_ERROR):
        return text or "The check failed, and gives no reason."
    return f"{error.ename}: {text}" if text else error.ename
