"""Run the instructor's own solution."""

import ast
import builtins
import logging
import sys
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NoReturn

from jupyter_client.kernelspec import NoSuchKernel
from jupyter_client.manager import KernelManager
from nbconvert.preprocessors import CellExecutionError
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import Execute
from traitlets import Bool, Unicode

from ..cells import first_error, is_check, message_of
from ..checking.isolated import IsolatedExecute, made_names_in
from ..checking.score import score_of
from ..checking.side_effects import rebound
from ..reading.exercise import names_of_checks
from ..reading.names import as_python, top_level
from ..running.kernels import WarmSandbox, copy_files

MAX_FILES = 2**30  # bytes of an exercise's files


class ExecuteSolution(Execute):
    """Execute a solution, in which no cell may fail, then with isolated checks, as when grading.

    Raises NbGraderException, which ends ``nbgrader generate_solution`` with status 1 and without
    an output file, if a cell raises an error (unless it is tagged ``raises-exception``) or takes
    too long, if a check cell ends in a value that is no score, or if a check fails, or would pass
    whatever a student does, where it is isolated.
    """

    allow_errors = Bool(False)
    # On a busy machine a line is sent in pieces, and the file would not be the same each time.
    coalesce_streams = Bool(True)

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: KernelManager | None = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        graded = deepcopy(nb)
        self.demand_kernel(nb)
        with TemporaryDirectory() as files:  # without what the solution writes there
            copy_files(
                (resources or {}).get("metadata", {}).get("path", ""), Path(files), MAX_FILES
            )
            nb, resources = super().preprocess(nb, resources, km)
            self.tell_of_given_names(nb)
            graded = self.graded(graded, resources, files)
        isolated = IsolatedExecute(config=self.config)
        faults, in_kernel = self.faults(graded, isolated), self.faults_in_kernel(graded, isolated)
        if faults:
            several = len(faults) > 1
            patterns = ", ".join(f'"{name}"' for name in [*isolated.not_isolated, *faults])
            self.fail(
                f"{len(faults)} check{'s' * several} cannot judge the solution where "
                f"{'they are' if several else 'it is'} graded, apart from the student's code:\n"
                f"{told(faults)}\n"
                "Mend them, or run them in the student's kernel, where its code can forge them "
                "(isograde's README, What a check may use), by this line in nbgrader_config.py:\n"
                f"c.IsolatedExecute.not_isolated = [{patterns}]"
            )
        if in_kernel:
            self.fail(
                f"{len(in_kernel)} of the checks in IsolatedExecute.not_isolated cannot judge the "
                "solution where they are graded, each in a fork of the student's kernel, where no "
                "check finds what another one has made:\n"
                f"{told(in_kernel)}\n"
                "Mend them: a check makes itself what it uses, or a given cell above it does."
            )
        return nb, resources

    def demand_kernel(self, nb: NotebookNode) -> None:
        """Fail if the notebook's kernel is not installed: to start it would say so at length."""
        name = self.kernel_name or nb.metadata.get("kernelspec", {}).get("name", "python3")
        try:
            KernelManager(kernel_name=name, parent=self).kernel_spec  # noqa: B018  (it may raise)
        except NoSuchKernel:
            self.fail(
                f"There is no kernel '{name}' here, which the notebook names. Choose another one in "
                "JupyterLab and save it, or install that one."
            )

    def faults(self, nb: NotebookNode, isolated: IsolatedExecute) -> dict[str, str]:
        """Return {grade_id: what is wrong} of the checks that cannot judge a graded solution."""
        functions = set().union(*(functions_of(c) for c in nb.cells if utils.is_solution(c)))
        faults = {}
        for cell in filter(isolated.is_isolated, nb.cells):
            error = first_error(cell)
            if error:
                fault = message_of(error)
            elif replaced := (functions | vars(builtins).keys()) & rebound(cell.source):
                fault = (
                    f"it changes {min(replaced)}, which the student's functions, in another "
                    "process, do not see"
                )
            else:
                continue
            faults[cell.metadata.nbgrader.grade_id] = fault
        return faults

    def faults_in_kernel(self, nb: NotebookNode, isolated: IsolatedExecute) -> dict[str, str]:
        """Return the same of those that run in forks of the kernel."""
        errors = {
            cell.metadata.nbgrader.grade_id: first_error(cell)
            for cell in nb.cells
            if is_check(cell) and not isolated.is_isolated(cell)
        }
        return {name: message_of(error) for name, error in errors.items() if error}

    def tell_of_given_names(self, nb: NotebookNode) -> None:
        """Name the checks that use what given cells make, which the student's code can change."""
        names, isolated = names_of_checks(nb.cells), IsolatedExecute(config=self.config)
        for cell in filter(isolated.is_isolated, nb.cells):
            grade_id = cell.metadata.nbgrader.grade_id
            if made := made_names_in(cell.source, names[grade_id]):
                self.log.warning(
                    "The check '%s' takes %s from a given cell, where the student's code can change "
                    "it. What decides on a mark belongs into the check, or into a module beside the "
                    "notebook (isograde's README, What a check may use).",
                    grade_id,
                    ", ".join(sorted(made)),
                )

    def graded(self, nb: NotebookNode, resources: dict[str, Any], folder: str) -> NotebookNode:
        """Return the notebook as grading leaves it, with the files of a folder.

        The instructor's own code needs no sandbox, and is also built where there can be none.
        """
        quiet = logging.Logger("solution", level=logging.ERROR)
        with WarmSandbox(config=self.config, backend="none", modules=[], log=quiet) as sandbox:
            kernel = type("SolutionKernel", (sandbox.manager_class,), {"files": Unicode(folder)})
            isolated = AllShown(
                config=self.config, kernel_class=kernel, exercise_files=folder, log=quiet,
                exercise_names=names_of_checks(nb.cells),
            )  # fmt: skip
            with utils.setenv(NBGRADER_EXECUTION="autograde"):
                return isolated.preprocess(nb, deepcopy(resources))[0]

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        try:
            cell, resources = super().preprocess_cell(cell, resources, index)
            if is_check(cell):
                score_of(cell)
        except CellExecutionError as error:
            problem = f"{error.ename}: {error.evalue}"
            if not is_check(cell):
                problem += ". If it is meant to, give the cell the tag raises-exception"
        except ValueError as error:
            problem = str(error)
        else:
            return cell, resources
        name = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.get("id") or index
        self.fail(f"The solution fails in cell '{name}': {problem}")

    def fail(self, message: str) -> NoReturn:
        self.log.error(message)
        self.log.addFilter(Said())
        raise SolutionError(message) from None


class SolutionError(NbGraderException):
    """A solution fails, or cannot be judged. What is to be done was said."""


class Said(logging.Filter):
    """Keeps from nbgrader's log what it says of a SolutionError: three entries and a traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        closing = ("There was an error processing assignment '", "Please see the")
        error = sys.exc_info()[1]
        return not isinstance(error, SolutionError) and not record.getMessage().startswith(closing)


class AllShown(IsolatedExecute):
    """Says all of an error also in hidden tests: who has written them reads it."""

    def shown_to_students(self, check: NotebookNode) -> str:
        source: str = check.source
        return source


def told(faults: dict[str, str]) -> str:
    return "\n".join(f"  {name}: {fault.rstrip('.')}." for name, fault in faults.items())


def functions_of(cell: NotebookNode) -> set[str]:
    """Return the names of the functions that a cell of code defines, but those in functions."""
    if cell.cell_type != "code":
        return set()
    try:
        nodes = list(top_level(ast.parse(as_python(cell.source))))
    except SyntaxError:
        return set()
    names = {node.name for node in nodes if isinstance(node, DEFINITIONS)}
    assigned = [node for node in nodes if isinstance(node, ast.Assign)]
    targets = [
        one for node in assigned if isinstance(node.value, ast.Lambda) for one in node.targets
    ]
    return names | {one.id for one in targets if isinstance(one, ast.Name)}


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
