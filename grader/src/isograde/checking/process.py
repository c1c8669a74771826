"""A process for the checks of one submission.

A check is ordinary Python: it may replace a function of a module, leave figures open, or make a
table of gigabytes of what a student returns. All of that ends with this process. It is a fork of
the grading process, so that a submission finds imported and compiled what those before it needed;
it has no code of students in it.
"""

import gc
import importlib
import os
import select
import signal
import socket
import struct
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterable
from contextlib import suppress
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType
from typing import Any, NoReturn

from ..processes import end_with_parent, limit_memory
from ..reading.exercise import Names
from ..running.kernels import GRACE, copy_files
from ..running.outputs import failure
from ..running.sandbox import CHECK_MEMORY, MachineError
from ..running.stopwatch import LOOK, TimeLimit, Times
from ..running.warm_parent import times_of
from .check import TIME_IS_UP, compiled, run_check, too_long
from .snapshots import Fork
from .student_errors import AnswerError, CheckError, CheckTimeout, KernelGone

END_GRACE = GRACE + 2  # seconds after its time limit in which a check must have ended
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, *TIME_IS_UP)

_running: set["CheckProcess"] = set()


def end_all() -> None:
    """End the processes that run, and remove their folders: this one is about to end."""
    for process in list(_running):
        process.end()


class CheckProcess:
    """The process that runs the checks of one notebook. It starts with the first of them.

    It works in a folder of its own, with a copy of what the instructor has in the folder
    ``exercise`` beside the notebook: files and modules. ``sources`` are the checks to come, and
    the names above each.
    """

    def __init__(
        self, sources: Iterable[tuple[str, Names]] = (), exercise: str | None = None
    ) -> None:
        self.sources, self.exercise = sources, exercise
        self.pid: int | None = None
        self.folder: tempfile.TemporaryDirectory[str] | None = None

    def run(
        self,
        fork: Fork,
        source: str,
        limit: TimeLimit,
        names: Names,
        execution_count: int,
        shown: bool,
    ) -> list[dict[str, Any]]:
        """Run a check cell; return its outputs, see ``run_check``.

        ``fork`` is the Fork that it asks, ``limit`` a TimeLimit. A check that ends its
        process, or cannot be stopped in another way, has an error for its output, and the next one
        gets a new process. Raises MachineError if the machine cannot run checks.
        """
        if not self.pid:
            self.start()
        fork.limit = limit
        seconds = limit.seconds
        grace = fork.stopwatch.limit(seconds + END_GRACE)
        try:
            self.pipe.send((source, seconds, names, execution_count, shown))
            while not (used_up := grace.over()):
                if not self.comes.poll(LOOK * 1000):
                    self.say_if_time_is_up(limit)
                    continue
                kind, *content = self.pipe.recv()
                if kind == "not begun":
                    raise MachineError(f"its checks cannot be run: {content[0]}")
                if kind == "done":
                    outputs, imported, in_step = content
                    import_modules(imported)
                    if not in_step:
                        self.end()
                    return outputs
                reply = answer(fork, *content)
                with suppress(ConnectionError, BlockingIOError):  # the check waits no longer
                    self.pipe.send(reply)
        except (EOFError, ConnectionError):
            number = os.waitstatus_to_exitcode(self.end())
            if number == -signal.SIGKILL:  # no code of students is in it
                raise MachineError(
                    "the process of its checks was killed, as happens if the machine has no "
                    "memory left"
                ) from None
            return [failure("CheckError", f"the process that the check runs in ended ({number})")]
        self.end()
        return [failure("TimeoutError", too_long(used_up, seconds))]

    def times(self) -> Times:
        """Return (the process, its CPU seconds, those that it waited for a CPU)."""
        return self.pid, *(times_of(self.pid) if self.pid else (0.0, 0.0))

    def say_if_time_is_up(self, limit: TimeLimit) -> None:
        used_up = limit.over()
        for number, what in TIME_IS_UP.items():
            if self.pid and what == used_up:
                os.kill(self.pid, number)

    def start(self) -> None:
        for source, names in self.sources:  # compiled here, they are so in all processes to come
            with suppress(CheckError):
                compiled(source, names.students)
        _running.add(self)
        self.pipe, theirs = Pipe()
        # A reply that nobody takes must not hold up the grading process.
        timeout = struct.pack("ll", END_GRACE, 0)
        with socket.socket(fileno=os.dup(self.pipe.fileno())) as ours:
            ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, timeout)
        self.folder = tempfile.TemporaryDirectory(prefix="checks-", ignore_cleanup_errors=True)
        if self.exercise:
            copy_files(self.exercise, Path(self.folder.name), CHECK_MEMORY)
        # No signal is handled twice. Python warns of forks of a process with threads. These are of
        # libraries in C, which expect it, or of Dask, whose locks no check needs.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING_SIGNALS)
        try:
            with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
                pid = os.fork()
            if pid == 0:
                try:
                    self.pipe.close()
                    serve(theirs, self.folder.name, before)
                finally:
                    os._exit(1)
            self.pid = pid
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        theirs.close()
        self.comes = select.poll()  # a tenth of the time of Pipe's own
        self.comes.register(self.pipe, select.POLLIN)

    def end(self) -> int:
        """End the process, if there is one, with all that it started; return its status."""
        status = 0
        if self.pid:
            self.pipe.close()
            with suppress(ProcessLookupError, PermissionError):  # no group yet, or not any more
                os.killpg(self.pid, signal.SIGKILL)
            os.kill(self.pid, signal.SIGKILL)
            status = os.waitpid(self.pid, 0)[1]
            self.pid = None
        if self.folder:
            self.folder.cleanup()
            self.folder = None
        _running.discard(self)
        return status


def answer(fork: Fork, name: str, request: bytes) -> tuple[str, bytes] | BaseException:
    """Return the reply of a fork to a request, or the error in its place."""
    try:
        return "reply", fork.exchange(name, request)
    except (KernelGone, CheckTimeout, CheckError) as error:
        return error


def import_modules(names: Iterable[str]) -> None:
    """Import what a check has imported, for the submissions to come."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)


# ---- In the process of the checks ---------------------------------------------------------------


def serve(pipe: Connection, folder: str, signals: Iterable[int]) -> None:
    """Run checks in a folder until the other end is closed. ``signals`` are those to block."""
    try:
        begin(folder, signals)
    except Exception as error:  # noqa: BLE001  (whatever it is, it is no check's)
        pipe.send(("not begun", f"{type(error).__name__}: {error}"))
        return
    line, known = Line(pipe), set(sys.modules)
    with suppress(EOFError):
        while line.in_step:
            source, *settings = pipe.recv()
            outputs = run_check(source, line.exchange, *settings)
            new = sys.modules.keys() - known if len(sys.modules) > len(known) else set()
            known |= new
            imported = [name for name in new if not is_in(folder, name)]
            pipe.send(("done", outputs, imported, line.in_step))


def begin(folder: str, signals: Iterable[int]) -> None:
    """Make this process one for checks, which works in a folder."""
    os.setsid()  # what a check starts ends with it
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the grading process's
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for number in TIME_IS_UP:
        signal.signal(number, signal.SIG_IGN)  # said of a check that has just ended
    signal.pthread_sigmask(signal.SIG_SETMASK, signals)
    gc.freeze()  # what the grading process has is not looked through, nor ended, here
    limit_memory(CHECK_MEMORY)
    os.chdir(folder)
    sys.path.insert(0, folder)
    keep_assertions(folder)


class WithAssertions(SourceFileLoader):
    """Compiles a module with its assertions, also with ``python -O``."""

    def source_to_code(  # type: ignore[override]
        self, data: Any, path: Any, **_: Any
    ) -> CodeType:
        return compile(data, path, "exec", dont_inherit=True, optimize=0)

    def path_stats(self, path: Any) -> NoReturn:
        raise OSError("without it, no compiled file is taken instead")


def keep_assertions(folder: str) -> None:
    """Let the exercise's own modules judge by their assertions, as checks do."""

    def finder(path: str) -> FileFinder:
        if not Path(path).is_relative_to(folder):
            raise ImportError("not the exercise's own")
        return FileFinder(path, (WithAssertions, SOURCE_SUFFIXES))

    sys.path_hooks.insert(0, finder)


class Line:
    """The line to the grading process. It is ``in_step`` as long as each request got its reply.

    A check may leave a request early, by an alarm of its own, and a reply may not find the memory
    that it needs. What comes then would be taken for the reply to another request.
    """

    def __init__(self, pipe: Connection) -> None:
        self.pipe, self.in_step = pipe, True
        self.one_at_a_time = threading.Lock()  # a check may have threads

    def exchange(self, name: str, request: bytes) -> bytes:
        with self.one_at_a_time:
            if not self.in_step:
                raise AnswerError(f"{name} was not called: an earlier call was left early")
            self.in_step = False
            self.pipe.send(("request", name, request))
            reply = self.pipe.recv()
            self.in_step = True
        if isinstance(reply, BaseException):
            raise reply
        return reply[1]


def is_in(folder: str, name: str) -> bool:
    """Return whether a module is one of the exercise's own, which others may have, too."""
    return str(getattr(sys.modules[name], "__file__", None)).startswith(folder)
