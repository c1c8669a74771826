"""Run a submission: student cells in a kernel, check cells here. In the place of Execute."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from jupyter_client.manager import KernelManager
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from traitlets import Dict, List, Unicode

from ..cells import first_error, grade_id_of, is_check, is_given, matches
from ..reading.exercise import Names, NoSource, names_of_checks, names_of_notebook
from ..reading.names import global_names, names_bound_by_given, names_needed_by_given
from ..running.kernels import WarmKernelClient
from ..running.outputs import error_of, size_of, without_source
from ..running.stopwatch import PATIENCE, TimeLimit, Times
from ..running.student_cells import CAUSES, CUT, StudentCells
from .process import CheckProcess
from .score import tell_whose_error
from .student_kernel import StudentKernel

TOO_MUCH = "your code puts out so much here that the outcome of this check is lost"
REBOUND = "{} is given, and a cell of the student's below binds it anew"


class IsolatedExecute(StudentCells):
    """Execute the cells in order: check cells here, in a fork, and all others in the kernel.

    A check that finds no kernel any more gets a new one, in which the cells above were run again.
    """

    exercise_files = Unicode(
        help="The folder of the instructor's files, which checks may read. By default that of the "
        "source notebook.",
    )
    exercise_names = Dict(
        help="The names above each check. By default those of the source notebook."
    )
    not_isolated = List(
        Unicode(),
        help="Patterns of the grade_ids of checks that need more of an answer than plain data: an "
        "object of the student's class, a table of pandas, a figure. They run in the student's "
        "kernel, as in stock nbgrader: code of the student can forge their marks and read them.",
    ).tag(config=True)

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: KernelManager | None = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        # Names of given cells that the student's cells below them bind.
        self.rebound: set[str] = set()
        checks = [cell for cell in nb.cells if self.is_isolated(cell)]
        known = cast(dict[str | None, Names], self.exercise_names)
        if checks and not known:
            known = self.names_known(nb, resources)
        self.names_above = {
            grade_id_of(cell): known.get(grade_id_of(cell), known[None]) for cell in checks
        }
        self.relied_on: set[str] = set().union(*(
            made_names_in(cell.source, self.names_above[grade_id_of(cell)]) for cell in checks
        ))  # fmt: skip
        sources = [cell.source for cell in checks]
        self.checks = CheckProcess(sources, self.folder_of_the_exercise(resources))
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self.checks.end()

    def processes(self) -> list[Callable[[], Times]]:
        return [*super().processes(), self.checks.times]

    def folder_of_the_exercise(self, resources: Any) -> str | None:
        """Return the folder of the instructor's files, or None if it is not known."""
        course = getattr(getattr(self.parent, "parent", None), "coursedir", None)
        if self.exercise_files or not course:
            return self.exercise_files or None
        assignment = resources["nbgrader"]["assignment"]
        return course.format_path(course.source_directory, ".", assignment)

    def names_known(self, nb: NotebookNode, resources: Any) -> dict[str | None, Names]:
        """Return the names above each check, see ``names_of_checks``.

        Ends the run with status 1 if the instructor's notebook is not there: no other submission
        would fare better. A notebook that is none of a course is taken for the instructor's own.
        """
        names = (resources or {}).get("nbgrader", {})
        folder = self.folder_of_the_exercise(resources)
        if "db_url" not in names or not folder:
            return names_of_checks(cell for cell in nb.cells if "nbgrader" in cell.metadata)
        with Gradebook(names["db_url"]) as gradebook:
            notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
            try:
                return names_of_notebook(notebook, Path(folder, f"{notebook.name}.ipynb"))
            except NoSource as error:
                self.log.error("Nothing more is graded. %s", error)
                raise SystemExit(1) from None

    def is_isolated(self, cell: NotebookNode) -> bool:
        return is_check(cell) and not matches(cell, self.not_isolated)

    def run_cell(self, cell: NotebookNode, index: int) -> None:
        if self.is_isolated(cell):
            self.run_check_cell(cell, index)
        else:
            super().run_cell(cell, index)

    # ---- Check cells ----

    def run_check_cell(self, cell: NotebookNode, index: int) -> None:
        if self.seconds_left() <= 0:
            self.no_kernel = self.no_kernel or self.out_of_time()
        self.student.gone = self.student.gone or self.no_kernel
        names = self.names_above[grade_id_of(cell)]
        anew = {name: REBOUND.format(name) for name in names.made & self.rebound}
        names = replace(names, refused=names.refused | anew)

        def run() -> TimeLimit:
            limit = self.time_limit(cell)
            outputs = self.checks.run(self.student, cell.source, limit, names, self.executed)
            cell.outputs = [from_dict(output) for output in outputs]
            self.cut_printed(cell)
            return limit

        limit = run()
        error = first_error(cell)
        if error and error.ename == "CheckError":
            self.trouble(
                f"{error.evalue}. If that is so for every student, mend the check, or name it in "
                "IsolatedExecute.not_isolated (isograde's README, What a check may use); else look "
                "at the answer.",
                cell,
                index,
            )
        used_up = limit.over()
        if error and error.ename == "TimeoutError" and used_up and not self.student.gone:
            took = {
                "CPU": f"took longer than {limit.seconds} seconds",
                "clock": f"waited longer than {PATIENCE * limit.seconds} seconds",
            }
            self.trouble(
                f"this check {took[used_up]}, and therefore failed. The other marks are given. "
                f"Look for {CAUSES[used_up]} in a function that it calls.",
                cell,
                index,
            )
        if self.student.gone and not self.no_kernel:
            filled = self.filled
            self.replace_kernel(cell, index, self.student.gone)
            if filled and not self.no_kernel:  # it may have died of what these cells left
                run()
                if self.student.gone:
                    self.replace_kernel(cell, index, self.student.gone)

    def cut_printed(self, cell: NotebookNode) -> None:
        """Leave out what a check has printed, if the notebook has put out too much by then."""
        rest = [output for output in cell.outputs if output.output_type != "stream"]
        too_much = self.all_kept_bytes + size_of(cell.outputs) > self.max_all_output_bytes
        if too_much and len(rest) < len(cell.outputs):
            cell.outputs = [new_output("stream", name="stdout", text=CUT), *rest]
        self.all_kept_bytes += size_of(cell.outputs)

    # ---- Student cells ----

    def prepare(self, client: WarmKernelClient) -> None:
        self.student = StudentKernel(client, self.km, self.stopwatch)
        self.student.install(self.startup_timeout)

    def run_student_cell(self, cell: NotebookNode, index: int) -> bool:
        self.student.release()
        went_on = super().run_student_cell(cell, index)
        if is_check(cell):
            tell_whose_error(cell)
            if self.cut:  # its score or its error may be in what is not kept
                cell.outputs.append(error_of("TooMuchOutput", TOO_MUCH))
            cell.outputs = [without_source(output) for output in cell.outputs]
        elif not went_on:
            pass
        elif is_given(cell):
            self.rebound -= names_bound_by_given(cell.source)
        elif self.relied_on:
            self.rebound |= global_names(cell.source)
        return went_on

    def execute_in_kernel(self, cell: NotebookNode, index: int) -> str:
        trouble = super().execute_in_kernel(cell, index)
        if not trouble and is_given(cell) and self.output_ended and not self.used_up:
            for name in self.relied_on & names_bound_by_given(cell.source):
                self.student.keep(name)
        return trouble


def made_names_in(source: str, names: Names) -> frozenset[str]:
    """Return the names that a check may use of what given cells make in the student's kernel."""
    needed = names_needed_by_given(source)
    return names.made if needed is None else names.made & needed
