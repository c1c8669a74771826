"""What a check cell that has been run says about the answer."""

import math
import re
from typing import Any

from nbconvert.filters import strip_ansi
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from ..cells import first_error, is_check
from .student_errors import in_words

NUMPY_NUMBER = re.compile(r"np\.(?:float|int|uint|longdouble|longlong|ulonglong)\d*\('?(.*?)'?\)")
IN_A_CELL = re.compile(r"Cell In\[(\d+)\], line \d")


class CheckOutcome(NbGraderPreprocessor):
    """Make nbgrader's scoring of a check cell say what the cell says.

    Stock scoring gives full marks for every value that ``float`` cannot read, ``np.float64(0.0)``
    and ``False`` among them, and none for a check that merely wrote to stderr. Here:

    - a number from 0 to the points of the cell is the score, numpy's scalars included;
    - no value, and no error, is full marks;
    - any other value scores 0, and an error output says what the instructor must mend. This holds
      for True and False too: whether True means one point or all of them is not for a grader to
      guess;
    - text on stderr is kept, as stdout. Only errors cost marks.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        self.student = resources.get("nbgrader", {}).get("student", "-")
        return super().preprocess(nb, resources)

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        if not is_check(cell):
            return cell, resources
        for output in cell.outputs:
            if output.output_type == "stream":
                output.name = "stdout"
        tell_whose_error(cell)
        results = [output for output in cell.outputs if output.output_type == "execute_result"]
        score = None
        if not any(output.output_type == "error" for output in cell.outputs):
            try:
                score = score_of(cell)
            except ValueError as error:
                self.log.error("Student %s: %s", self.student, error)
                cell.outputs.append(
                    new_output(
                        "error", ename="CheckError", evalue=str(error), traceback=[str(error)]
                    )
                )
        # nbgrader scores the first execute_result that it meets, before any error. So leave only
        # the one that is the score.
        for result in results if score is None else results[:-1]:
            result.output_type = "display_data"
            del result["execution_count"]
        if score is not None:
            results[-1].data = {"text/plain": repr(score)}
        return cell, resources


def tell_whose_error(cell: NotebookNode) -> None:
    """Where a check ran in the student's kernel, let its error say if a function raised it."""
    error = first_error(cell)
    if not error:
        return
    said, *lines = error.traceback or [""]
    cells = [
        match[1] for line in [said, *lines][:-1] if (match := IN_A_CELL.match(strip_ansi(line)))
    ]
    # The cell `reporting` of an exercise shows the lines of a function alone, below its error.
    alone = said.startswith(f"\x1b[1m{error.ename}: ") and bool(lines)
    if alone or (cells and int(cells[-1]) != cell.execution_count):
        error.ename, error.evalue = in_words(error.ename, error.evalue)
        error.traceback[0 if alone else -1] = f"{error.ename}: {error.evalue}"


def score_of(cell: NotebookNode) -> float | None:
    """Return the number that a check cell ended in, or None if it had no value.

    Raises ValueError, with a message for the instructor, if the value is no number from 0 to the
    points of the cell.
    """
    results = [output for output in cell.outputs if output.output_type == "execute_result"]
    if not results:
        return None
    value = results[-1]["data"].get("text/plain", "a value without text")
    points = float(cell.metadata.nbgrader.points)
    numpy_number = NUMPY_NUMBER.fullmatch(value)
    try:
        number = float(numpy_number.group(1) if numpy_number else value)
    except ValueError:
        number = math.nan
    # Sums of parts of a point miss the ends of the range by rounding.
    rounding = 1e-9 * max(1.0, points)
    if not -rounding <= number <= points + rounding:
        raise ValueError(
            f"the check cell '{cell.metadata.nbgrader.grade_id}' returned {value[:80]}, which is "
            f"not a number from 0 to {points:g}. It scores 0 until the instructor mends it: a "
            "check ends in such a number, or in no value and raises an error for a wrong answer."
        )
    return min(max(number, 0.0), points)
