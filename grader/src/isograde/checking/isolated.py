"""Run a submission: student cells in a kernel, check cells here. In the place of Execute."""

import asyncio
import atexit
import json
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

import nbformat
import zmq.asyncio
from jupyter_client.manager import KernelManager
from jupyter_core.utils import ensure_async, run_sync
from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_notebook, new_output, output_from_msg
from nbgrader import utils
from nbgrader.api import Gradebook
from nbgrader.preprocessors import Execute
from traitlets import Dict, Integer, List, Type, Unicode

from .check_process import CheckProcess
from .checks import failure
from .exercise import Names, NoSource, is_given, names_of_checks, names_of_notebook
from .handed_in import grade_id_of
from .kernels import WarmSandbox
from .names import (
    global_names,
    names_bound_by_given,
    names_defined_by_given,
    names_needed_by_given,
    needed_names,
)
from .outcome import LEFT_OUT, first_error, is_check, tell_whose_error
from .printable import shown
from .sandbox import MachineError, SandboxError, is_machines
from .stopwatch import LOOK, PATIENCE, Stopwatch
from .student_kernel import GRACE, MAX_MESSAGE, StudentKernel

MOST_ANALYSED = 300_000  # characters of code: more, and no cell is left out
OUTPUT_OVERHEAD = 500  # bytes that an output counts for besides its own: each takes its time
CUT = "\n... The rest of the output is cut. ...\n"
TOO_MUCH = "your code puts out so much here that the outcome of this check is lost"
MAX_ERROR = 2_000  # characters of an error in place of one that is too long
REBOUND = "{} is given, and a cell of the student's below binds it anew"
MAX_PARTS = 1_000  # of one output: each takes its time to be looked at
MAX_NODES = 10_000  # dicts and lists in one output
NODE_OVERHEAD = 300  # bytes that such a one counts for: "{}" takes a hundred times its size
MAX_SIDE = 9_999  # pixels
MAX_ALT = 2_000  # characters of the description of a picture
CAUSES = {  # of what a TimeLimit says
    "CPU": "a loop that does not end",
    "clock": "a pause, or for what waits for something that does not come,",
}


class IsolatedExecute(Execute):
    """Execute the cells in order: check cells here, in a fork, and all others in the kernel.

    A kernel that dies, or that does not end a cell when it is interrupted, is replaced: the cells
    above are run again, without the one that ended it, so that the checks of all else still count.
    """

    kernel_class = Type(
        None,
        klass=KernelManager,
        allow_none=True,
        help="Starts the kernels of submissions. By default they are warm ones in the sandbox.",
    )
    exercise_files = Unicode(
        help="The folder of the instructor's files, which checks may read. By default that of the "
        "source notebook.",
    )
    exercise_names = Dict(
        help="The names above each check. By default those of the source notebook."
    )
    notebook_timeout = Integer(
        120, help="Seconds of CPU time for a whole notebook, and three times that on the clock."
    ).tag(config=True)
    show_only = List(
        Unicode(),
        help="Patterns of the grade_ids of locked cells that only show something, as 'picture-*'. "
        "Such a cell is not run, unless another cell of the submission uses a name that it binds.",
    ).tag(config=True)
    not_isolated = List(
        Unicode(),
        help="Patterns of the grade_ids of checks that need more of an answer than plain data: an "
        "object of the student's class, a table of pandas, a figure. They run in the student's "
        "kernel, as in stock nbgrader: code of the student can forge their marks and read them.",
    ).tag(config=True)
    max_kernels = Integer(4, help="Kernels that one notebook may use up.").tag(config=True)
    max_outputs = Integer(200, help="Outputs kept of one student cell.").tag(config=True)
    max_output_bytes = Integer(2_000_000, help="Bytes kept of one student cell.").tag(config=True)
    max_all_output_bytes = Integer(
        20_000_000, help="Bytes kept of all cells of a notebook: of its page, too."
    ).tag(config=True)

    def preprocess(self, nb, resources=None, km=None):
        self.student_id = (resources or {}).get("nbgrader", {}).get("student", "-")
        self.folder = (resources or {}).get("metadata", {}).get("path") or ""
        self.stopwatch, self.notebook_limit = Stopwatch(), None
        self.cells_run = []
        self.filled = []  # those of them that ended for lack of memory
        self.rebound = set()  # names of given cells that the student's cells below them bind
        self.executed = self.kernels = self.all_kept_bytes = 0
        self.no_kernel = None
        self.shutdown_kernel = "immediate"  # no exit hooks of the student's
        # Where output is lost in a flood, the reply still says how a cell ended.
        self.raise_on_iopub_timeout = False
        self.left_out = self.cells_that_only_show(nb)
        self.troubles = {}  # {what the instructor is told: [cells]}
        checks = [cell for cell in nb.cells if self.is_isolated(cell)]
        known = (self.exercise_names or self.names_known(nb, resources)) if checks else {}
        self.names_above = {
            grade_id_of(cell): known.get(grade_id_of(cell), known[None]) for cell in checks
        }
        self.relied_on = set().union(*(
            made_names_in(cell.source, self.names_above[grade_id_of(cell)]) for cell in checks
        ))  # fmt: skip
        sources = [cell.source for cell in checks]
        self.checks = CheckProcess(sources, self.folder_of_the_exercise(resources))
        self.stopwatch.sources += [lambda: self.km.times(), self.checks.times]
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self.checks.end()
            self.tell()

    def folder_of_the_exercise(self, resources):
        """Return the folder of the instructor's files, or None if it is not known."""
        course = getattr(getattr(self.parent, "parent", None), "coursedir", None)
        if self.exercise_files or not course:
            return self.exercise_files or None
        assignment = resources["nbgrader"]["assignment"]
        return course.format_path(course.source_directory, ".", assignment)

    def names_known(self, nb, resources):
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

    def trouble(self, what, cell, index):
        """Note what the instructor is told of a cell."""
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        name = f"'{grade_id}'" if grade_id else f"number {index + 1}"
        cells = self.troubles.setdefault(what, [])
        cells += [name] if name not in cells else []

    def tell(self):
        for what, cells in self.troubles.items():
            several = "s" * (len(cells) > 1)
            names = shown(cells, most=20)
            self.log.warning("Student %s, cell%s %s: %s", self.student_id, several, names, what)

    def preprocess_cell(self, cell, resources, index):
        self._check_assign_resources(resources)
        if cell.cell_type != "code" or not cell.source.strip():
            return cell, resources
        self.executed += 1
        if self.is_isolated(cell):
            self.run_check_cell(cell, index)
        elif index in self.left_out:
            cell.outputs = [new_output("stream", name="stdout", text=LEFT_OUT)]
        elif self.no_kernel or self.seconds_left() <= 0:
            reason = self.no_kernel or self.out_of_time()
            cell.outputs = [error_of("NotRun", f"this cell was not run: {reason}")]
        else:
            self.run_student_cell(cell, index)
            if is_check(cell):
                tell_whose_error(cell)
                if self.cut:  # its score or its error may be in what is not kept
                    cell.outputs.append(error_of("TooMuchOutput", TOO_MUCH))
                cell.outputs = [without_source(output) for output in cell.outputs]
        cell.execution_count = self.executed
        return cell, resources

    def cells_that_only_show(self, nb) -> set[int]:
        """Return the indices of the cells that are not run, see ``show_only``."""
        cells = {i: cell for i, cell in enumerate(nb.cells) if cell.cell_type == "code"}
        left_out = {index for index, cell in cells.items() if self.only_shows(cell)}
        if not left_out or sum(len(cell.source) for cell in cells.values()) > MOST_ANALYSED:
            return set()
        needed = {
            index: names_needed_by_given(cell.source)
            if is_locked(cell)
            else needed_names(cell.source)
            for index, cell in cells.items()
        }
        while left_out:
            others = [needed[index] for index in cells.keys() - left_out]
            if None in others:
                return set()
            names = set().union(*others)
            used = {
                index for index in left_out if names & names_defined_by_given(cells[index].source)
            }
            if not used:
                break
            left_out -= used
        return left_out

    def is_isolated(self, cell) -> bool:
        return is_check(cell) and not matches(cell, self.not_isolated)

    def only_shows(self, cell) -> bool:
        return is_locked(cell) and not is_check(cell) and matches(cell, self.show_only)

    # ---- Check cells ----

    def run_check_cell(self, cell, index):
        if self.seconds_left() <= 0:
            self.no_kernel = self.no_kernel or self.out_of_time()
        self.student.gone = self.student.gone or self.no_kernel
        names = self.names_above[grade_id_of(cell)]
        anew = {name: REBOUND.format(name) for name in names.made & self.rebound}
        names = replace(names, refused=names.refused | anew)

        def run():
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
                "IsolatedExecute.not_isolated (README, What a check may use); else look at the "
                "answer.",
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

    def cut_printed(self, cell):
        """Leave out what a check has printed, if the notebook has put out too much by then."""
        rest = [output for output in cell.outputs if output.output_type != "stream"]
        too_much = self.all_kept_bytes + size_of(cell.outputs) > self.max_all_output_bytes
        if too_much and len(rest) < len(cell.outputs):
            cell.outputs = [new_output("stream", name="stdout", text=CUT), *rest]
        self.all_kept_bytes += size_of(cell.outputs)

    # ---- Student cells ----

    def run_student_cell(self, cell, index):
        """Run a cell in the kernel; a kernel that it ends is replaced."""
        self.student.release()
        trouble = self.execute_in_kernel(cell, index)
        if trouble:
            cell.outputs.append(error_of("DeadKernelError", trouble))
        cell.outputs = [self.shortened(kept) for kept in map(clean, cell.outputs) if kept]
        self.all_kept_bytes += size_of(cell.outputs)
        if trouble:
            self.replace_kernel(cell, index, trouble)
            return
        if self.used_up:
            took = {"CPU": "took", "clock": "waited"}
            self.trouble(
                f"it {took[self.used_up]} too long and was interrupted. All marks but those of "
                f"this cell are given. Look for {CAUSES[self.used_up]}.",
                cell,
                index,
            )
        if any(output.get("ename", "").endswith("MemoryError") for output in cell.outputs):
            self.filled.append(cell.source)
        self.cells_run.append(cell)
        if is_given(cell):
            self.rebound -= names_bound_by_given(cell.source)
        elif self.relied_on and not is_check(cell):
            self.rebound |= global_names(cell.source)

    def shortened(self, output):
        """Return an output, or its start if it is an error that is too long.

        nbgrader adds the error of the kernel's reply, where that of the output was not kept.
        """
        if output.output_type != "error" or size_of([output]) <= self.most_bytes:
            return output
        return error_of(output.ename[:MAX_ERROR], output.evalue[:MAX_ERROR])

    def execute_in_kernel(self, cell, index):
        """Run a cell; return why the kernel cannot go on, or None."""
        self.used_up, self.kept_bytes, self.cut, self.output_ended = "", 0, False, False
        self.cell_limit = self.time_limit(cell)
        left = self.max_all_output_bytes - self.all_kept_bytes
        # The score of a check does not depend on what the cells above have put out.
        self.most_bytes = (
            self.max_output_bytes if is_check(cell) else min(self.max_output_bytes, left)
        )
        try:
            self.execute_cell(cell, index, store_history=True)
        except DeadKernelError:
            return "the kernel died in this cell. Does it use too much memory, or exit?"
        except Exception as error:  # noqa: BLE001  (student code can forge its kernel's messages)
            if is_machines(error):
                raise
            return f"the kernel sent what cannot be read ({type(error).__name__})"
        if self.used_up or not self.output_ended:
            return self.trouble_after()
        if is_given(cell):
            for name in self.relied_on & names_bound_by_given(cell.source):
                self.student.keep(name)
        return None

    def trouble_after(self):
        """Return why the kernel cannot go on after a cell that did not end well, or None."""
        try:
            if not self.output_ended:
                self.kc.renew_iopub_channel()
            limit, ready = self.stopwatch.limit(GRACE), self.is_ready()
            while self.used_up and not ready and not self.km.report and not limit.over():
                ready = self.is_ready()
        except zmq.Again:  # the line for requests has ended
            return "its kernel answers with what is too long to be read. An error of 20 MB?"
        if self.used_up and not ready:
            return "the kernel was stopped, as this cell did not end when it was interrupted"
        return None

    def is_ready(self) -> bool:
        """Wait for some time until the kernel answers; return whether it does."""
        try:
            run_sync(self.kc.wait_for_ready)(GRACE)
        except zmq.Again:
            raise
        except Exception as error:  # noqa: BLE001  (dead, or no message for some time)
            if is_machines(error):
                raise
            return False
        return True

    def replace_kernel(self, cell, index, reason):
        """Start a new kernel and run the student cells above again, but not this one.

        Nor those that ended for lack of memory: what they hold would end the new one too.
        Raises MachineError if the machine has ended it.
        """
        ended = self.km.report
        if ended and ended.fault:
            raise MachineError(ended.fault)
        self.trouble(
            f"{reason if reason.endswith('?') else f'{reason}.'} Its kernel is replaced, so that "
            "the other marks can be given. Look at this cell.",
            cell,
            index,
        )
        if self.kernels == self.max_kernels:
            self.no_kernel = reason
            return
        self._cleanup_kernel()
        self.km = self.create_kernel_manager()
        self.start_new_kernel()
        self.start_new_kernel_client()
        submission = self.nb
        self.cells_run = [cell for cell in self.cells_run if cell.source not in self.filled]
        self.filled = []
        try:
            for cell in self.cells_run:
                again = new_code_cell(cell.source, metadata=cell.metadata)
                self.nb = new_notebook(cells=[again])
                if self.seconds_left() <= 0 or self.execute_in_kernel(self.nb.cells[0], 0):
                    self.no_kernel = reason
                    return
        finally:
            self.nb = submission

    def seconds_left(self):
        return self.notebook_limit.left()

    def time_limit(self, cell):
        """Return the limit of a cell that begins now."""
        seconds = min(super()._get_timeout(cell) or 1e6, self.seconds_left())
        return self.stopwatch.limit(max(1, int(seconds)))

    def out_of_time(self):
        return f"the notebook has used up its {self.notebook_timeout} seconds"

    # ---- What nbclient asks ----

    def create_kernel_manager(self):
        self.kernels += 1
        if self.kernel_class:
            self.kernel_manager_class = self.kernel_class
            manager = super().create_kernel_manager()
        else:
            manager = self.km = shared_sandbox(self).kernel_manager(self.folder)
        # Longer messages are not read, and more of them wait at the other end. So each channel takes
        # at most 20 times 16 MB here. One that is too long ends its line, on which sending would
        # then wait for ever.
        context = zmq.asyncio.Context()
        context.setsockopt(zmq.SNDTIMEO, GRACE * 1000)
        context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE)
        context.setsockopt(zmq.RCVHWM, 20)
        manager.client = partial(manager.client, context=context)
        return manager

    def start_new_kernel(self, **kwargs):
        try:
            super().start_new_kernel(**kwargs)
        except SandboxError as error:
            if self.kernel_class:  # of a worker, whose coordinator ends the run
                raise
            end_run(self.log, error)

    def start_new_kernel_client(self, **kwargs):
        client = super().start_new_kernel_client(**kwargs)
        self.student = StudentKernel(client, self.km, self.stopwatch)
        self.student.install(self.startup_timeout)
        if self.notebook_limit is None:  # the first start is not the student's time
            self.notebook_limit = self.stopwatch.limit(self.notebook_timeout)
        return client

    def _get_timeout(self, cell):
        """Return after how many seconds without a reply nbclient is to ask what to do."""
        return LOOK if cell else self.startup_timeout

    async def _async_handle_timeout(self, timeout, cell=None):
        """Return the reply of a cell that has used up its time, or None to wait on."""
        if cell is None:
            raise MachineError("its kernel did not start in time")
        await asyncio.sleep(0.02)  # nbclient asks without a pause once a message was no reply
        self.used_up = self.cell_limit.over()
        if not self.used_up:
            return None
        await ensure_async(self.km.interrupt_kernel())
        return {"content": {**self.error_on_timeout, "status": "error"}}

    async def _async_check_alive(self):
        if not await ensure_async(self.kc.is_alive()):
            raise DeadKernelError("Kernel died")

    def process_message(self, msg, cell, cell_index):
        """Keep outputs that are valid and not too many; student code sends what it likes."""
        try:
            if msg["msg_type"] in ("stream", "display_data", "execute_result", "error"):
                if self.cut or parts_of(msg["content"]) > MAX_PARTS:
                    return None
                if nodes_of(msg["content"]) > MAX_NODES:
                    return None
                return self.keep(output_from_msg(msg), cell)
            if msg["msg_type"] in ("status", "clear_output", "execute_input"):
                return super().process_message(msg, cell, cell_index)
        except CellExecutionComplete:
            self.output_ended = True
            raise
        except (KeyError, ValueError, TypeError, AttributeError):
            pass  # not well-formed
        return None

    def keep(self, output, cell):
        """Add an output to a cell, up to the limits."""
        output = clean(output)
        if output is None:
            return None
        if self.clear_before_next_output:
            cell.outputs, self.clear_before_next_output = [], False
        last = cell.outputs[-1] if cell.outputs else {}
        joins = output.output_type == "stream" and output.name == last.get("name")
        self.kept_bytes += size_of([output]) - OUTPUT_OVERHEAD
        if self.kept_bytes > self.most_bytes or len(cell.outputs) > self.max_outputs:
            if not self.cut:
                cell.outputs.append(new_output("stream", name="stdout", text=CUT))
            self.cut = True
        elif joins:
            last.text += output.text
        else:
            cell.outputs.append(output)
        return output


_sandbox = None  # of this process


def shared_sandbox(configured):
    """Return the sandbox that all submissions graded by this process run in, one after the other.

    It has the configuration of ``configured``, and ends with the process. Ends the run with status
    1 if there can be no sandbox: no other submission would fare better.
    """
    global _sandbox
    if _sandbox is None:
        sandbox = WarmSandbox(config=configured.config, log=configured.log)
        try:
            sandbox.start()
        except (SandboxError, OSError) as error:
            end_run(configured.log, error)
        _sandbox = sandbox
        atexit.register(sandbox.stop)
    return _sandbox


def end_run(log, error):
    log.error("Nothing more is graded. %s", error)
    raise SystemExit(1) from None


def made_names_in(source, names: Names) -> set[str]:
    """Return the names that a check may use of what given cells make in the student's kernel."""
    needed = names_needed_by_given(source)
    return names.made if needed is None else names.made & needed


def is_locked(cell) -> bool:
    """Return whether a cell's source is the instructor's."""
    return "nbgrader" in cell.metadata and utils.is_locked(cell)


def matches(cell, patterns) -> bool:
    """Return whether the grade_id of a cell matches one of the patterns."""
    grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
    return any(fnmatchcase(grade_id, pattern) for pattern in patterns)


def without_source(output):
    """Return an output of a check without a traceback, which holds lines of the check."""
    if output.output_type != "error":
        return output
    return error_of(output.ename, output.evalue)


def error_of(name, message):
    """Return the output that says why a cell has none of its own."""
    return from_dict(failure(name, message))


def size_of(outputs) -> int:
    """Return how many bytes outputs count for."""
    size = 0
    for output in outputs:
        nested = [*output.get("data", {}).values(), *output.get("metadata", {}).values()]
        size += OUTPUT_OVERHEAD + len(json.dumps(output)) + NODE_OVERHEAD * (nodes_of(nested) - 1)
    return size


def nodes_of(value) -> int:
    """Return how many dicts and lists there are in a value; it stops where these are too many."""
    count, rest = 0, [value]
    while rest and count <= MAX_NODES:
        one = rest.pop()
        if isinstance(one, dict | list):
            count += 1
            rest += one.values() if isinstance(one, dict) else one
    return count


def parts_of(content):
    """Return how many kinds and lines the content of a message has, each of which is validated."""
    kinds, lines = content.get("data", {}), content.get("traceback", ())
    lists = [lines, *(value for value in kinds.values() if isinstance(value, list))]
    return len(kinds) + len(content.get("metadata", ())) + sum(map(len, lists))


def clean(output):
    """Return an output as it can be written to a notebook, or None if it is no output."""
    try:
        text = json.dumps(output, ensure_ascii=False).encode("utf-8", "replace")
        output = from_dict(json.loads(text))
        nbformat.validate(output, ref="output", version=4)
    except (ValueError, TypeError, RecursionError, nbformat.ValidationError):
        return None
    if "metadata" in output:
        output.metadata = about_pictures(output)
    return output


def about_pictures(output):
    """Return the sizes and descriptions of pictures in the metadata of an output.

    Nothing else of it is kept: nbconvert's templates put some of it into a page as it is. These
    it escapes.
    """
    kept = {}
    for kind in output.data:
        said = output.metadata.get(kind) if kind.startswith("image/") else None
        if isinstance(said, dict):
            kept[kind] = {
                side: said[side]
                for side in ("width", "height")
                if type(said.get(side)) is int and 0 < said[side] <= MAX_SIDE
            }
            if isinstance(said.get("alt"), str):
                kept[kind]["alt"] = said["alt"][:MAX_ALT]
    return from_dict({kind: about for kind, about in kept.items() if about})
