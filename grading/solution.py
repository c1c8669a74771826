"""Run the instructor's own solution."""

from nbconvert.preprocessors import CellExecutionError
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import Execute
from traitlets import Bool

from .outcome import is_check, score_of


class ExecuteSolution(Execute):
    """Execute a solution, in which no cell may fail.

    Raises NbGraderException, which ends ``nbgrader generate_solution`` with status 1 and without
    an output file, if a cell raises an error (unless it is tagged ``raises-exception``) or takes
    too long, or if a check cell ends in a value that is no score.
    """

    allow_errors = Bool(False)

    def preprocess_cell(self, cell, resources, index):
        try:
            cell, resources = super().preprocess_cell(cell, resources, index)
            if is_check(cell):
                score_of(cell)
        except CellExecutionError as error:
            problem = f"{error.ename}: {error.evalue}"
        except ValueError as error:
            problem = str(error)
        else:
            return cell, resources
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.get("id") or index
        message = f"The solution fails in cell '{name}': {problem}"
        self.log.error(message)
        raise NbGraderException(message) from None
