"""Run the instructor's own solution."""

import logging
from copy import deepcopy

from nbconvert.preprocessors import CellExecutionError
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import Execute
from traitlets import Bool, Unicode

from .isolated import IsolatedExecute
from .kernels import WarmSandbox
from .outcome import first_error, is_check, message_of, score_of


class ExecuteSolution(Execute):
    """Execute a solution, in which no cell may fail, then with isolated checks, as when grading.

    Raises NbGraderException, which ends ``nbgrader generate_solution`` with status 1 and without
    an output file, if a cell raises an error (unless it is tagged ``raises-exception``) or takes
    too long, if a check cell ends in a value that is no score, or if a check fails only where it is
    isolated.
    """

    allow_errors = Bool(False)

    def preprocess(self, nb, resources=None, km=None):
        graded = deepcopy(nb)
        nb, resources = super().preprocess(nb, resources, km)
        for cell in self.graded(graded, resources).cells:
            error = first_error(cell) if is_check(cell) else None
            if error:
                why = message_of(error).rstrip(".")
                self.fail(
                    f"The check '{cell.metadata.nbgrader.grade_id}' fails for the solution where "
                    f"it is graded, though not in the notebook: {why}. See README, What a check "
                    "may use."
                )
        return nb, resources

    def graded(self, nb, resources):
        """Return the notebook as grading leaves it.

        The instructor's own code needs no sandbox, and is also built where there can be none.
        """
        quiet = logging.Logger("solution", level=logging.ERROR)
        with WarmSandbox(config=self.config, backend="none", modules=[], log=quiet) as sandbox:

            class SolutionKernel(sandbox.manager_class):
                files = Unicode(resources.get("metadata", {}).get("path", ""))

            isolated = IsolatedExecute(config=self.config, kernel_class=SolutionKernel, log=quiet)
            return isolated.preprocess(nb, deepcopy(resources))[0]

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
        self.fail(f"The solution fails in cell '{name}': {problem}")

    def fail(self, message):
        self.log.error(message)
        raise NbGraderException(message) from None
