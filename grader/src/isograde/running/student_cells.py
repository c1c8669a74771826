"""Run the cells of a submission in a kernel of the sandbox, within limits. In the place of Execute."""

import atexit
import logging
from collections.abc import Callable
from typing import Any, NoReturn, cast

import zmq
from jupyter_client.manager import KernelManager
from jupyter_core.utils import run_sync
from nbclient.exceptions import CellExecutionComplete, DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output, output_from_msg
from traitlets import Integer, List, Type, Unicode
from traitlets.config import LoggingConfigurable

from ..cells import LEFT_OUT, is_check, is_locked, matches
from ..reading.names import names_defined_by_given, names_needed_by_given, needed_names
from ..text import shown
from .execute import PatientExecute
from .kernels import GRACE, WarmKernelClient, WarmKernelManager, WarmSandbox
from .outputs import (
    MAX_ERROR,
    MAX_NODES,
    MAX_PARTS,
    OUTPUT_OVERHEAD,
    clean,
    error_of,
    nodes_of,
    parts_of,
    size_of,
)
from .sandbox import MachineError, SandboxError, is_machines
from .stopwatch import Stopwatch, TimeLimit, Times

MOST_ANALYSED = 300_000  # characters of code: more, and no cell is left out
CUT = "\n... The rest of the output is cut. ...\n"
CAUSES = {  # of what a TimeLimit says
    "CPU": "a loop that does not end",
    "clock": "a pause, or for what waits for something that does not come,",
}


class StudentCells(PatientExecute):
    """Execute the cells in order in a kernel of the sandbox.

    A kernel that dies, or that does not end a cell when it is interrupted, is replaced: the cells
    above are run again, without the one that ended it, so that all else still counts.
    """

    kernel_class = Type(
        None,
        klass=WarmKernelManager,
        allow_none=True,
        help="Starts the kernels of submissions. By default they are warm ones in the sandbox.",
    )
    notebook_timeout = Integer(
        120,
        help="Seconds of CPU time for the cells of a notebook, and as many for its checks; and "
        "three times that on the clock.",
    ).tag(config=True)
    show_only = List(
        Unicode(),
        help="Patterns of the grade_ids of locked cells that only show something, as 'picture-*'. "
        "Such a cell is not run, unless another cell of the submission uses a name that it binds.",
    ).tag(config=True)
    max_kernels = Integer(4, help="Kernels that one notebook may use up.").tag(config=True)
    max_outputs = Integer(200, help="Outputs kept of one student cell.").tag(config=True)
    max_output_bytes = Integer(2_000_000, help="Bytes kept of one student cell.").tag(config=True)
    max_all_output_bytes = Integer(
        20_000_000, help="Bytes kept of all cells of a notebook: of its page, too."
    ).tag(config=True)

    notebook_limit: TimeLimit | None
    no_kernel: str  # why there is none any more

    def preprocess(
        self, nb: NotebookNode, resources: Any = None, km: KernelManager | None = None
    ) -> tuple[NotebookNode, dict[str, Any]]:
        self.student_id = (resources or {}).get("nbgrader", {}).get("student", "-")
        self.folder = (resources or {}).get("metadata", {}).get("path") or ""
        self.stopwatch, self.notebook_limit = Stopwatch(), None
        self.stopwatch.sources += self.processes()
        self.cells_run: list[NotebookNode] = []
        self.filled: list[str] = []  # sources of those that ended for lack of memory
        self.executed = self.kernels = self.all_kept_bytes = 0
        self.no_kernel = ""
        self.shutdown_kernel = "immediate"  # no exit hooks of the student's
        # Where output is lost in a flood, the reply still says how a cell ended.
        self.raise_on_iopub_timeout = False
        self.left_out = self.cells_that_only_show(nb)
        self.troubles: dict[str, list[str]] = {}  # {what the instructor is told: [cells]}
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self.tell()

    def processes(self) -> list[Callable[[], Times]]:
        """Return a function for each process of a submission that gives its times, see Stopwatch."""
        return [lambda: self.km.times()]

    def trouble(self, what: str, cell: NotebookNode, index: int) -> None:
        """Note what the instructor is told of a cell."""
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        name = f"'{grade_id}'" if grade_id else f"number {index + 1}"
        cells = self.troubles.setdefault(what, [])
        cells += [name] if name not in cells else []

    def tell(self) -> None:
        for what, cells in self.troubles.items():
            several = "s" * (len(cells) > 1)
            names = shown(cells, most=20)
            self.log.warning("Student %s, cell%s %s: %s", self.student_id, several, names, what)

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        if cell.cell_type != "code" or not cell.source.strip():
            return cell, resources
        self.executed += 1
        self.run_cell(cell, index)
        cell.execution_count = self.executed
        return cell, resources

    def run_cell(self, cell: NotebookNode, index: int) -> None:
        """Run a cell of code, or say in its outputs why it is not run."""
        if index in self.left_out:
            cell.outputs = [new_output("stream", name="stdout", text=LEFT_OUT)]
        elif self.no_kernel or self.seconds_left() <= 0:
            reason = self.no_kernel or self.out_of_time()
            cell.outputs = [error_of("NotRun", f"this cell was not run: {reason}")]
        else:
            self.run_student_cell(cell, index)

    def cells_that_only_show(self, nb: NotebookNode) -> set[int]:
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
            names: set[str] = set()
            for index in cells.keys() - left_out:
                own = needed[index]
                if own is None:
                    return set()
                names |= own
            used = {
                index for index in left_out if names & names_defined_by_given(cells[index].source)
            }
            if not used:
                break
            left_out -= used
        return left_out

    def only_shows(self, cell: NotebookNode) -> bool:
        return is_locked(cell) and not is_check(cell) and matches(cell, self.show_only)

    # ---- A cell ----

    def run_student_cell(self, cell: NotebookNode, index: int) -> bool:
        """Run a cell in the kernel; a kernel that it ends is replaced. Return whether it went on."""
        trouble = self.execute_in_kernel(cell, index)
        if trouble:
            cell.outputs.append(error_of("DeadKernelError", trouble))
        self.end_outputs(cell)
        self.all_kept_bytes += size_of(cell.outputs)
        if trouble:
            self.replace_kernel(cell, index, trouble)
            return False
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
        return True

    def begin_outputs(self, cell: NotebookNode) -> None:
        """Keep what a cell puts out from now on, up to the limits."""
        self.kept_bytes, self.cut, self.clear_before_next_output = 0, False, False
        left = self.max_all_output_bytes - self.all_kept_bytes
        # The score of a check does not depend on what the cells above have put out.
        self.most_bytes = (
            self.max_output_bytes if is_check(cell) else min(self.max_output_bytes, left)
        )

    def end_outputs(self, cell: NotebookNode) -> None:
        """Leave only what can be written to a notebook in the outputs of a cell."""
        cell.outputs = [self.shortened(kept) for kept in map(clean, cell.outputs) if kept]

    def shortened(self, output: NotebookNode) -> NotebookNode:
        """Return an output, or its start if it is an error that is too long.

        nbgrader adds the error of the kernel's reply, where that of the output was not kept.
        """
        if output.output_type != "error" or size_of([output]) <= self.most_bytes:
            return output
        return error_of(output.ename[:MAX_ERROR], output.evalue[:MAX_ERROR])

    def execute_in_kernel(self, cell: NotebookNode, index: int) -> str:
        """Run a cell; return why the kernel cannot go on, or an empty string."""
        self.used_up, self.output_ended = "", False
        self.cell_limit = self.time_limit(cell)
        self.begin_outputs(cell)
        try:
            self.execute_cell(cell, index, store_history=True)
        except DeadKernelError:
            return "the kernel died in this cell. Does it use too much memory, or exit?"
        except Exception as error:  # (student code can forge its kernel's messages)
            if is_machines(error):
                raise
            return f"the kernel sent what cannot be read ({type(error).__name__})"
        if self.used_up or not self.output_ended:
            return self.trouble_after()
        return ""

    def trouble_after(self) -> str:
        """Return why the kernel cannot go on after a cell that did not end well, or nothing."""
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
        return ""

    def is_ready(self) -> bool:
        """Wait for some time until the kernel answers; return whether it does."""
        try:
            run_sync(self.kc.wait_for_ready)(GRACE)
        except zmq.Again:
            raise
        except Exception as error:  # (dead, or no message for some time)
            if is_machines(error):
                raise
            return False
        return True

    def replace_kernel(self, cell: NotebookNode, index: int, reason: str) -> None:
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
        self.end_kernel()
        self.km = self.create_kernel_manager()
        self.start_new_kernel()
        self.start_new_kernel_client()
        submission = self.nb
        self.cells_run = [
            cell for cell in self.cells_run if is_check(cell) or cell.source not in self.filled
        ]
        self.filled = []
        try:
            for cell in self.cells_run:
                if self.seconds_left() <= 0 or not self.run_again(cell):
                    self.no_kernel = reason
                    return
        finally:
            self.nb = submission

    def run_again(self, cell: NotebookNode) -> bool:
        """Run a cell in a new kernel; return whether this goes on."""
        again = new_code_cell(cell.source, metadata=cell.metadata)
        self.nb = new_notebook(cells=[again])
        return not self.execute_in_kernel(self.nb.cells[0], 0)

    def seconds_left(self) -> float:
        return cast(TimeLimit, self.notebook_limit).left()

    def time_limit(self, cell: NotebookNode) -> TimeLimit:
        """Return the limit of a cell that begins now."""
        seconds = min(self.configured_timeout(cell) or 1e6, self.seconds_left())
        return self.stopwatch.limit(max(1, int(seconds)))

    def time_is_up(self) -> bool:
        self.used_up = self.cell_limit.over()
        return bool(self.used_up)

    def out_of_time(self) -> str:
        return f"the notebook has used up its {self.notebook_timeout} seconds"

    # ---- What nbclient asks ----

    def create_kernel_manager(self) -> WarmKernelManager:
        self.kernels += 1
        if self.kernel_class:
            self.km = self.kernel_class(config=self.config)
        else:
            self.km = shared_sandbox(self).kernel_manager(self.folder)
        return self.km

    def start_new_kernel(self, **kwargs: Any) -> None:
        try:
            super().start_new_kernel(**kwargs)
        except SandboxError as error:
            if self.kernel_class:  # of a worker, whose coordinator ends the run
                raise
            end_run(self.log, error)

    def start_new_kernel_client(self, **kwargs: Any) -> WarmKernelClient:
        client = cast(WarmKernelClient, super().start_new_kernel_client(**kwargs))
        self.prepare(client)
        if self.notebook_limit is None:  # the first start is not the student's time
            self.notebook_limit = self.stopwatch.limit(self.notebook_timeout)
        return client

    def prepare(self, client: WarmKernelClient) -> None:
        """Do in a new kernel what comes before all code of the student."""

    def process_message(
        self, msg: dict[str, Any], cell: NotebookNode, cell_index: int
    ) -> NotebookNode | None:
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

    def keep(self, put_out: NotebookNode, cell: NotebookNode) -> NotebookNode | None:
        """Add an output to a cell, up to the limits."""
        output = clean(put_out)
        if output is None:
            return None
        if self.clear_before_next_output:
            cell.outputs, self.clear_before_next_output = [], False
        last = cell.outputs[-1] if cell.outputs else NotebookNode()
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


_sandbox: WarmSandbox | None = None  # of this process


def shared_sandbox(configured: LoggingConfigurable) -> WarmSandbox:
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


def end_run(log: logging.Logger, error: Exception) -> NoReturn:
    log.error("Nothing more is graded. %s", error)
    raise SystemExit(1) from None
