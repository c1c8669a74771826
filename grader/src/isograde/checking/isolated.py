"""Run a submission: student cells in a kernel, check cells here. In the place of Execute.

First all cells run, and what they put out is recorded. Where a check stands, the kernel forks, and
the fork waits. Only then are the checks asked: first what students see of each, and then all of it.
From then on nothing is recorded that code of the student puts into words, so that nobody can read
what a hidden test has given to a function.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from copy import deepcopy
from dataclasses import dataclass, field, replace
from os.path import commonprefix
from pathlib import Path
from typing import Any, cast

import numpy as np
from jupyter_client.manager import KernelManager
from jupyter_core.utils import ensure_async, run_sync
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_code_cell, new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearHiddenTests
from traitlets import Dict, List, Unicode

from ..cells import OF_VISIBLE_PART, grade_id_of, is_check, is_given, matches
from ..reading.exercise import Names, NoSource, names_of_checks, names_of_notebook
from ..reading.names import global_names, names_bound_by_given, names_needed_by_given
from ..running.kernels import GRACE, WarmKernelClient, WarmKernelManager
from ..running.outputs import error_of, size_of, without_source
from ..running.stopwatch import PATIENCE, Times
from ..running.student_cells import CAUSES, CUT, StudentCells
from .plain import WireError
from .process import CheckProcess
from .score import tell_whose_error
from .snapshots import Bindings, Exchange, Fork, Snapshot, Snapshots
from .student_errors import CheckTimeout, KernelGone
from .wire import REFERENCE, decode, encode

TOO_MUCH = "your code puts out so much here that the outcome of this check is lost"
OUTPUTS = ("stream", "display_data", "execute_result", "error", "clear_output")
# How the reply begins that a name is a random generator.
GENERATOR = cast(
    bytes,
    commonprefix(  # noqa: RUF071  (of bytes, which are no paths)
        [
            encode(("", "value", np.random.Generator(bits(0))))
            for bits in (np.random.PCG64, np.random.MT19937)
        ]
    ),
)
WORDS_SECONDS = 10  # for what students see of all checks
REBOUND = "{} is given, and a cell of the student's below binds it anew"


@dataclass
class Asked:
    """A check, and what it finds where it stands in the notebook."""

    cell: NotebookNode
    index: int
    number: int  # of its execution
    names: Names | None  # None if it is not isolated
    kept: dict[bytes, bytes] = field(default_factory=dict)  # what given cells made, see Fork
    uses: frozenset[str] | None = None  # the names that it, or a check below it, asks for
    snapshot: Snapshot | Bindings | None = None
    gone: str = ""  # why there is none
    said: list[Exchange] = field(default_factory=list)  # of what students see of it


class IsolatedExecute(StudentCells):
    """Execute all cells but the checks in the kernel, and then the checks here, in a fork.

    A check in ``not_isolated`` is executed in a fork of the kernel.
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
        "object of the student's class, a figure. They run in a fork of the "
        "student's kernel: code of the student can forge their marks and read them.",
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
        self.sources_shown = {
            grade_id_of(cell): self.shown_to_students(cell) for cell in nb.cells if is_check(cell)
        }
        sources = [
            (source, self.names_above[grade_id_of(cell)])
            for cell in checks
            for source in (cell.source, self.sources_shown[grade_id_of(cell)])
        ]
        self.checks = CheckProcess(sources, self.folder_of_the_exercise(resources))
        self.asked: list[Asked] = []
        self.asking = False
        self.snapshots: Snapshots | None = None
        self.shared, self.shared_fork = ExitStack(), cast(Fork | None, None)
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self.close_snapshots()
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

    def shown_to_students(self, check: NotebookNode) -> str:
        """Return the source of a check without its hidden tests."""
        try:
            cell, _ = ClearHiddenTests(parent=self).preprocess_cell(
                deepcopy(check), cast(Any, {}), 0
            )
        except RuntimeError:  # the marks of its hidden part have no order: all may be hidden
            return ""
        source: str = cell.source
        return source

    def is_isolated(self, cell: NotebookNode) -> bool:
        return is_check(cell) and not matches(cell, self.not_isolated)

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        done = super().preprocess_cell(cell, resources, index)
        if index == len(self.nb.cells) - 1:
            try:
                self.ask_checks()
            finally:
                self.end_shared_fork()
        return done

    def run_cell(self, cell: NotebookNode, index: int) -> None:
        if is_check(cell):
            self.note_check(cell, index)
        else:
            super().run_cell(cell, index)

    # ---- Student cells ----

    def create_kernel_manager(self) -> WarmKernelManager:
        manager = super().create_kernel_manager()
        manager.forks = 2 * len(self.nb.cells)  # at most
        return manager

    def prepare(self, client: WarmKernelClient) -> None:
        self.close_snapshots()
        self.snapshots = Snapshots(client, self.km, self.stopwatch)
        self.snapshots.install(self.startup_timeout)
        self.snapshots.asking = self.asking
        self.latest: Snapshot | Bindings | None = None  # no cell has run since
        self.end_shared_fork()
        self.kept: dict[bytes, bytes] = {}  # what given cells have made: replies, by request

    def close_snapshots(self) -> None:
        if self.snapshots:
            self.snapshots.close()

    def run_student_cell(self, cell: NotebookNode, index: int) -> bool:
        went_on = super().run_student_cell(cell, index)
        if went_on and is_given(cell):
            self.rebound -= names_bound_by_given(cell.source)
        elif went_on and self.relied_on:
            self.rebound |= global_names(cell.source)
        return went_on

    def execute_in_kernel(self, cell: NotebookNode, index: int) -> str:
        self.latest = None
        trouble = super().execute_in_kernel(cell, index)
        if not trouble and is_given(cell) and self.output_ended and not self.used_up:
            self.keep_values(self.relied_on & names_bound_by_given(cell.source))
        return trouble

    def run_again(self, cell: NotebookNode) -> bool:
        if not is_check(cell):
            return super().run_again(cell)
        (asked,) = [asked for asked in self.asked if asked.cell is cell]
        self.stand(asked)
        return not asked.gone

    def keep_values(self, names: set[str]) -> None:
        """Remember what names are now: no check is to get another value of them."""
        if not names:
            return
        with suppress(KernelGone, CheckTimeout), self.fork_now() as fork:
            for name in sorted(names):
                request = encode(("name", name))
                self.kept.pop(request, None)
                fork.limit = self.stopwatch.limit(GRACE)
                reply = fork.exchange(name, request)
                # A generator changes wherever it is used; an object has another number elsewhere.
                if not reply.startswith(GENERATOR) and REFERENCE not in reply:
                    self.kept[request] = reply

    @contextmanager
    def fork_now(self) -> Iterator[Fork]:
        """Make a fork of the kernel as it is now. Raises KernelGone."""
        snapshot = cast(Snapshot, cast(Snapshots, self.snapshots).take())
        with snapshot.fork({}, last=True) as fork:
            yield fork

    # ---- Where a check stands ----

    def note_check(self, cell: NotebookNode, index: int) -> None:
        """Note a check, and what it finds here. It is asked when all cells have run."""
        if self.seconds_left() <= 0:
            self.no_kernel = self.no_kernel or self.out_of_time()
        names = self.names_above.get(grade_id_of(cell))
        if names:
            anew = {name: REBOUND.format(name) for name in names.made & self.rebound}
            names = replace(names, refused=names.refused | anew)
        asked = Asked(cell, index, self.executed, names, uses=self.names_asked_from(index))
        self.asked.append(asked)
        self.cells_run.append(cell)
        self.stand(asked)
        if asked.gone and not self.no_kernel:
            self.replace_kernel(cell, index, asked.gone)

    def names_asked_from(self, index: int) -> frozenset[str] | None:
        """Return the names that the checks ask for which stand here, or None if it may be any."""
        names: set[str] = set()
        for cell in self.nb.cells[index:]:
            if cell.cell_type != "code" or not cell.source.strip():
                continue
            if not is_check(cell):
                break
            needed = names_needed_by_given(cell.source) if self.is_isolated(cell) else None
            if needed is None:
                return None
            names |= needed
        return frozenset(names)

    def stand(self, asked: Asked) -> None:
        """Let a check find the kernel as it is now."""
        asked.snapshot, asked.kept, asked.gone = None, dict(self.kept), self.no_kernel
        if not self.no_kernel:
            try:
                if not self.latest:
                    self.latest = cast(Snapshots, self.snapshots).take(asked.uses)
                asked.snapshot = self.latest
            except KernelGone as error:
                asked.gone = str(error)

    # ---- When all cells have run ----

    def ask_checks(self) -> None:
        """Ask all checks. No words of the student's code are recorded after the first hidden test.

        Where a check runs in the kernel, its own hidden tests can be read all the same.
        """
        if not self.asked:
            return
        self.asking = True
        cast(Snapshots, self.snapshots).ask_from_now_on()
        hiding = [asked for asked in self.asked if self.hides(asked)]
        words = self.words_of([asked for asked in hiding if self.source_shown(asked).strip()])
        self.notebook_limit = self.stopwatch.limit(self.notebook_timeout)
        rest = [asked for asked in self.asked if not self.hides(asked)]
        rest += sorted(hiding, key=lambda asked: self.is_isolated(asked.cell))
        while rest:
            asked = rest.pop(0)
            last = all(other.snapshot is not asked.snapshot for other in rest)
            outputs, said = self.outputs_of(asked, last), words.get(id(asked), [])
            self.put_out(asked.cell, with_words(outputs, said))
            if self.hides(asked):
                asked.cell.metadata[OF_VISIBLE_PART] = [
                    output.output_type
                    for output in asked.cell.outputs
                    if any(output is word for word in said)
                ]

    def source_shown(self, asked: Asked) -> str:
        return self.sources_shown[grade_id_of(asked.cell)]

    def hides(self, asked: Asked) -> bool:
        return self.source_shown(asked) != asked.cell.source

    def words_of(self, rest: list[Asked]) -> dict[int, list[NotebookNode]]:
        """Return the outputs of what students see of checks, by the id of each.

        They decide on no mark, but may hold all that the student's code says. So one fork of the
        kernel as it is in the end serves all that need one, until a call ends it or takes too long.
        """
        words = {}
        self.notebook_limit = self.stopwatch.limit(WORDS_SECONDS)
        for asked in [asked for asked in rest if isinstance(asked.snapshot, Bindings)]:
            rest.remove(asked)
            if self.seconds_left() > 0:
                with self.fork_from(asked) as fork:
                    answer = self.ask(asked, self.source_shown(asked), fork, shown=True)
                    words[id(asked)] = answer.outputs
                    asked.said = [] if answer.ended else fork.said
        with suppress(KernelGone):
            while rest and self.seconds_left() > 0 and not self.no_kernel:
                with self.fork_now() as fork:
                    ended = ""
                    while rest and not ended and self.seconds_left() > 0:
                        asked = rest.pop(0)
                        answer = self.ask(asked, self.source_shown(asked), fork, shown=True)
                        words[id(asked)], ended = answer.outputs, answer.ended
        return words

    def outputs_of(self, asked: Asked, last: bool) -> list[NotebookNode]:
        """Ask the whole of a check in a fork of its own; return its outputs."""
        for _ in range(2):
            filled = self.filled
            with self.fork_of(asked, last) as fork:
                answer = self.ask(asked, asked.cell.source, fork, shown=not self.hides(asked))
            self.say_what_is_wrong(asked, answer)
            if not (answer.gone and filled and not self.no_kernel):
                break  # else it may have died of what cells left that ended for lack of memory
        return answer.outputs

    @contextmanager
    def fork_of(self, asked: Asked, last: bool) -> Iterator[Fork]:
        """Make a fork for a check. A kernel of which there can be none any more is replaced."""
        gone, tried = asked.gone, None
        for _ in range(2):
            snapshot = asked.snapshot
            if not snapshot or snapshot is tried or self.seconds_left() <= 0:
                break
            tried = snapshot
            with self.fork_from(asked, last) as fork:
                if not fork.gone:
                    yield fork
                    return
            gone = fork.gone
            self.replace_kernel(asked.cell, asked.index, gone)
        yield Fork(self.stopwatch, gone=asked.gone or gone)

    @contextmanager
    def fork_from(self, asked: Asked, last: bool = False) -> Iterator[Fork]:
        """Make a fork of a check's snapshot. All checks whose calls keep nothing share one."""
        if isinstance(asked.snapshot, Snapshot):
            with asked.snapshot.fork(asked.kept, last) as fork:
                yield fork
            return
        try:
            self.shared_fork = self.shared_fork or self.shared.enter_context(self.fork_now())
            fork = self.shared_fork
            fork.limit = self.stopwatch.limit(GRACE)
            fork.kept, fork.known = {}, []
            fork.exchange("it", encode(("at", cast(Bindings, asked.snapshot).number)))
            fork.kept, fork.known, fork.said, fork.exchanged = asked.kept, asked.said, [], 0
        except (KernelGone, CheckTimeout) as error:
            fork = Fork(self.stopwatch, gone=str(error))
        yield fork
        if fork.gone or fork.late:
            self.end_shared_fork()

    def end_shared_fork(self) -> None:
        self.shared_fork = None
        self.shared.close()

    def ask(self, asked: Asked, source: str, fork: Fork, shown: bool) -> "Answer":
        """Run a check, or what students see of it, with the student's names in a fork."""
        if self.seconds_left() <= 0:
            fork.gone = self.no_kernel or self.out_of_time()
        fork.limit = limit = self.time_limit(asked.cell)
        if asked.names is None:
            outputs = self.run_in(fork, source, asked)
        else:
            found = self.checks.run(fork, source, limit, asked.names, asked.number, shown)
            outputs = [from_dict(output) for output in found]
        error = next((output for output in outputs if output.output_type == "error"), None)
        used_up = limit.over()
        too_long = error is not None and error.ename == "TimeoutError" and used_up
        return Answer(outputs, error, fork.gone, used_up if too_long else "", limit.seconds)

    def say_what_is_wrong(self, asked: Asked, answer: "Answer") -> None:
        """Tell the instructor of a check that could not judge; replace a kernel that has ended."""
        if answer.error and answer.error.ename == "CheckError":
            self.trouble(
                f"{answer.error.evalue}. If that is so for every student, mend the check, or name "
                "it in IsolatedExecute.not_isolated (isograde's README, What a check may use); "
                "else look at the answer.",
                asked.cell,
                asked.index,
            )
        if answer.used_up and not answer.gone:
            took = {
                "CPU": f"took longer than {answer.seconds} seconds",
                "clock": f"waited longer than {PATIENCE * answer.seconds} seconds",
            }
            self.trouble(
                f"this check {took[answer.used_up]}, and therefore failed. The other marks are "
                f"given. Look for {CAUSES[answer.used_up]} in a function that it calls.",
                asked.cell,
                asked.index,
            )
        if not answer.gone or self.no_kernel:
            return
        if self.filled or not run_sync(ensure_async)(self.km.is_alive()):
            self.replace_kernel(asked.cell, asked.index, answer.gone)
        else:
            self.trouble(
                f"{answer.gone}, and therefore this check failed. The other marks are given. Look "
                "at what it calls.",
                asked.cell,
                asked.index,
            )

    def run_in(self, fork: Fork, source: str, asked: Asked) -> list[NotebookNode]:
        """Run a check as a cell of the student's kernel, in a fork; return its outputs."""
        try:
            reply = decode(fork.exchange("it", encode(("cell", source, asked.number))))
            if reply[1] == "too much":
                return [error_of("TooMuchOutput", TOO_MUCH)]
            _, _, text = reply
            messages = [(each["msg_type"], each["content"]) for each in json.loads(text)]
        except (KernelGone, CheckTimeout) as error:
            name = "TimeoutError" if isinstance(error, CheckTimeout) else type(error).__name__
            return [error_of(name, str(error))]
        except (WireError, ValueError, TypeError, LookupError, RecursionError):
            return [error_of("AnswerError", "the kernel gave an answer that cannot be read")]
        cell = new_code_cell(source, metadata=asked.cell.metadata)
        self.begin_outputs(cell)
        for kind, content in messages:
            if kind in OUTPUTS:
                message = {"header": {"msg_type": kind}, "msg_type": kind, "content": content}
                self.process_message(message, cell, asked.index)
        cell.execution_count = asked.number
        self.end_outputs(cell)
        tell_whose_error(cell)
        if self.cut:  # its score or its error may be in what is not kept
            cell.outputs.append(error_of("TooMuchOutput", TOO_MUCH))
        return [without_source(output) for output in cell.outputs]

    def put_out(self, cell: NotebookNode, outputs: list[NotebookNode]) -> None:
        """Put the outputs of a check into its cell, but for what it has printed too much."""
        cell.outputs = outputs
        rest = [output for output in cell.outputs if output.output_type != "stream"]
        too_much = self.all_kept_bytes + size_of(cell.outputs) > self.max_all_output_bytes
        if too_much and self.is_isolated(cell) and len(rest) < len(cell.outputs):
            cell.outputs = [new_output("stream", name="stdout", text=CUT), *rest]
        self.all_kept_bytes += size_of(cell.outputs)


@dataclass
class Answer:
    """What comes of asking a check."""

    outputs: list[NotebookNode]
    error: NotebookNode | None
    gone: str  # why its fork is, if it is
    used_up: str  # "CPU" or "clock", if that ended it
    seconds: float  # that it had

    @property
    def ended(self) -> str:
        return self.gone or self.used_up


def with_words(outputs: list[NotebookNode], words: list[NotebookNode]) -> list[NotebookNode]:
    """Return the outputs of a check, with the words of what students see of it.

    They hold what functions print. If both end in the same error of a function, they say more of it.
    """
    streams = [output for output in words if output.output_type == "stream"]
    errors = {output.ename: output for output in words if output.output_type == "error"}
    errors.pop("AssertionError", None)  # the check's own words
    with_streams = [*streams, *(o for o in outputs if o.output_type != "stream" or not streams)]
    return [errors.get(output.get("ename"), output) for output in with_streams]


def made_names_in(source: str, names: Names) -> frozenset[str]:
    """Return the names that a check may use of what given cells make in the student's kernel."""
    needed = names_needed_by_given(source)
    return names.made if needed is None else names.made & needed
