"""Forks of a student's kernel, and the grader's end of the lines to them.

Where a check stands, the kernel forks a *snapshot*, which waits. When all cells have run and their
outputs are recorded, each check talks to a *fork* of its snapshot, see ``snapshot_side``. No check
sees what another one did, and a fork that ends, or never does, costs one check.

Student code shares a process with the other end. It can send what it likes, and by that no more
than its functions could have returned.
"""

import base64
import marshal
import secrets
import select
import socket
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import CodeType
from typing import Any

import zmq
from jupyter_core.utils import ensure_async, run_sync

from ..running.kernels import (
    GRACE,
    MACHINES_FAULTS,
    MAX_MESSAGE,
    WarmKernelClient,
    WarmKernelManager,
    killed_for_memory,
)
from ..running.sandbox import MachineError
from ..running.stopwatch import LOOK, Stopwatch, TimeLimit
from .frames import Frames, framed
from .student_errors import CheckError, CheckTimeout, KernelGone
from .wire import REFERENCE

PACKAGE = "_student_side"  # what the modules are called in the student's kernel
MODULES = ("plain", "wire", "frames", "pure", "student_objects", "student_side", "snapshot_side")
LATE = (
    "values",
    "tables",
    "kinds",
)  # run where a value is neither a number nor a list or the like
OTHER_END = f"__import__('sys').modules['{PACKAGE}.snapshot_side']"
EXPRESSION = "result"
PART = 2**18  # bytes that are read at a time
MAX_HELLO = 100  # bytes of what a process says at first
MAX_STRANGERS = 20  # connections that have not said yet whose they are
MAX_KNOWN, KNOWN_SIZE = 1_000, 50_000  # of a check: requests and replies, and bytes of one
Exchange = tuple[bytes, bytes]  # a request and its reply
TOO_LONG = {  # by what is used up
    "CPU": "takes too long. Is there a loop that never ends?",
    "clock": "waits too long. Does it sleep, or wait for what never comes?",
}


class Snapshots:
    """Makes the snapshots of one kernel. ``stopwatch`` is that of the submission."""

    def __init__(
        self, client: WarmKernelClient, manager: WarmKernelManager, stopwatch: Stopwatch
    ) -> None:
        self.client, self.manager, self.stopwatch = client, manager, stopwatch
        self.listener, self.place = manager.listener()
        self.listener.setblocking(False)
        self.opened = ExitStack()
        self.opened.enter_context(self.listener)
        self.waiting: list[Snapshot] = []
        self.asking = self.closed = False

    def install(self, timeout: float = 60) -> None:
        """Send the other end. To be called before any code of the student runs."""
        message = self.evaluate(_installation())
        reply = run_sync(self._execute_reply)(message, timeout)
        done = reply["content"]["user_expressions"][EXPRESSION]
        if done["status"] != "ok":
            raise RuntimeError(f"The kernel cannot be prepared: {done.get('evalue')}")

    def take(self, names: Iterable[str] | None = None) -> "Snapshot | Bindings":
        """Fork the kernel as it is now. Raises KernelGone if it does not answer, or is dead.

        Where ``names`` are all that checks here ask for, and can keep nothing, no fork is needed.
        """
        token, wanted = secrets.token_hex(8), None if names is None else sorted(names)
        try:
            self.evaluate(f"{OTHER_END}.stand({self.place!r}, {token!r}, {wanted!r})")
        except zmq.Again:  # its line for requests has ended
            raise KernelGone("the kernel took no request when a check began") from None
        line, kind, number = self.line_of(token, "a check began")
        if kind == "bindings":
            line.close()
            if names is None:
                raise KernelGone("the kernel made no fork when a check began")
            return Bindings(number)
        snapshot = Snapshot(self, line, number)
        self.waiting.append(snapshot)
        self.spare()
        return snapshot

    def ask_from_now_on(self) -> None:
        """All cells have run: if there is too much of something, what a check has called is ended."""
        self.asking = True
        self.spare()

    def spare(self) -> None:
        """Have those spared that wait, see WarmSandbox.spare."""
        if not self.closed:  # else another kernel may run
            self.manager.spare([snapshot.pid for snapshot in self.waiting], self.asking)

    def line_of(self, token: str, when: str) -> tuple["Line", str, int]:
        """Return the line of the process that says a token, and what it says besides.

        That is "process" and its id in there, or "bindings" and their number. Raises KernelGone if
        no process says it.
        """
        limit, strangers = self.stopwatch.limit(GRACE), list[Line]()
        try:
            while not limit.over():
                if not ready(select.POLLIN, self.listener, *(line.socket for line in strangers)):
                    self.check_alive(when)
                with suppress(BlockingIOError):
                    strangers.append(Line(self.listener.accept()[0], MAX_HELLO))
                for line in list(strangers):  # student code may connect, too
                    try:
                        said = line.says(token)
                    except ConnectionError:  # or else it is ready all the time
                        line.close()
                        strangers.remove(line)
                        continue
                    if said:
                        strangers.remove(line)
                        self.opened.enter_context(line.socket)
                        return line, *said
                for line in strangers[:-MAX_STRANGERS]:
                    line.close()
                    strangers.remove(line)
            raise KernelGone(f"the kernel did not answer when {when}")
        finally:
            for line in strangers:
                line.close()

    def check_alive(self, when: str) -> None:
        """Raise KernelGone if the kernel is dead."""
        if not run_sync(ensure_async)(self.manager.is_alive()):
            raise KernelGone(f"the kernel died when {when}")

    def close(self) -> None:
        """Let go of the lines. The kernel has ended, or is about to."""
        self.closed = True
        self.opened.close()

    def evaluate(self, expression: str) -> str:
        """Have the kernel evaluate an expression; return the id of the request."""
        return self.client.execute(
            "",  # no code: input transformers and hooks of the student's would handle it
            silent=True,
            store_history=False,
            user_expressions={EXPRESSION: expression},
            allow_stdin=False,
            stop_on_error=False,
        )

    async def _execute_reply(self, request: str, timeout: float) -> Mapping[str, Any]:
        while True:
            message = await ensure_async(self.client.shell_channel.get_msg(timeout=timeout))
            if message["parent_header"].get("msg_id") == request:
                return message


@dataclass(frozen=True)
class Bindings:
    """What names are bound to where checks stand whose calls can keep nothing, see ``pure``.

    Any fork that is made later can bind them so again: they are constants, and functions that
    depend on their arguments only.
    """

    number: int


class Snapshot:
    """A fork of the kernel that waits, to be forked for each check."""

    def __init__(self, snapshots: Snapshots, line: "Line", pid: int) -> None:
        self.snapshots, self.line, self.pid = snapshots, line, pid

    @contextmanager
    def fork(self, kept: Mapping[bytes, bytes], last: bool = False) -> Iterator["Fork"]:
        """Make a fork; it ends with the context, with all that it has started.

        ``kept`` are replies, by request, that are to be the same. The ``last`` one is the snapshot
        itself, as a fork takes longer than most checks.
        """
        fork, token = Fork(self.snapshots.stopwatch, kept), secrets.token_hex(8)
        fork.snapshot, fork.killed_before = self, killed_for_memory()
        try:
            if last:
                with suppress(ValueError):  # it was asked before, and is gone
                    self.snapshots.waiting.remove(self)
                self.snapshots.spare()
                self.send("serve")
                fork.line, fork.pid = self.line, self.pid
            else:
                self.send(f"fork {token}")
                fork.line, _, fork.pid = self.snapshots.line_of(token, "a check began")
        except KernelGone as error:
            fork.gone = str(error)
        except OSError:  # the snapshot has ended, or takes no request
            fork.gone = "the kernel died when a check began"
        try:
            yield fork
        finally:
            if fork.line:
                fork.line.close()
                self.tell(fork, "end")

    def tell(self, fork: "Fork", what: str) -> None:
        """Interrupt or end a fork. The kernel does this if the snapshot answers itself."""
        if self.snapshots.closed:
            return
        with suppress(OSError, zmq.ZMQError):
            if fork.pid == self.pid:
                self.snapshots.evaluate(f"{OTHER_END}.{what}({fork.pid})")
            else:
                self.send(f"{what} {fork.pid}")

    def send(self, request: str) -> None:
        """Raises OSError if the snapshot has ended, or takes no request."""
        self.line.send(request.encode(), self.snapshots.stopwatch.limit(GRACE))


class Fork:
    """A process in which a check calls the student's functions.

    ``limit`` holds for all requests: a TimeLimit on its ``stopwatch``. ``gone`` says why it answers
    no more.
    """

    limit: TimeLimit
    snapshot: Snapshot
    line: "Line | None" = None
    pid = killed_before = 0

    def __init__(
        self, stopwatch: Stopwatch, kept: Mapping[bytes, bytes] | None = None, gone: str = ""
    ) -> None:
        self.stopwatch, self.kept, self.gone = stopwatch, kept or {}, gone
        self.exchanged = 0
        self.late = False  # a call had to be interrupted
        self.known: list[Exchange] = []  # that come again, if the first requests are these
        self.said: list[Exchange] = []  # the first that have come

    def exchange(self, name: str, request: bytes) -> bytes:
        """Send a request that is about a name; return the reply.

        Raises KernelGone, CheckTimeout at the limit, CheckError if the name had another value when
        it was kept, and MachineError if the machine has ended the fork.
        """
        if self.known and self.known[0][0] == request:
            return self.known.pop(0)[1]
        self.known = []
        if self.gone or not self.line:
            raise KernelGone(self.gone)
        try:
            self.line.send(request, self.limit)
            reply = self.line.receive(self.limit)
            if reply is None:
                self.late = True
                self.interrupt(name)
                raise CheckTimeout(f"{name} {TOO_LONG[self.limit.over()]}")
        except ConnectionError:
            self.gone = self.why_it_died(name)
            raise KernelGone(self.gone) from None
        except TimeoutError:
            self.gone = f"the kernel took no request for {name}"
            raise KernelGone(self.gone) from None
        if self.kept.get(request, reply) != reply:
            raise CheckError(f"{name} is not any more what the given cell has made of it")
        if REFERENCE in request or REFERENCE in reply:
            self.exchanged = MAX_KNOWN  # the object that it tells of is in this process only
        self.exchanged += 1
        short = len(request) + len(reply) < KNOWN_SIZE
        if short and len(self.said) == self.exchanged - 1 < MAX_KNOWN:  # the first ones only
            self.said.append((request, reply))
        return reply

    def interrupt(self, name: str) -> None:
        """Interrupt a call, and wait for its end."""
        self.snapshot.tell(self, "interrupt")
        if self.line and self.line.receive(self.stopwatch.limit(GRACE)) is None:
            self.gone = f"the kernel was stopped, as {name} did not end when it was interrupted"

    def why_it_died(self, name: str) -> str:
        """Raises MachineError if the machine has ended it."""
        manager = self.snapshot.snapshots.manager
        alive = run_sync(ensure_async)(manager.is_alive())
        fault = manager.report.fault if not alive and manager.report else ""
        if not fault and killed_for_memory() > self.killed_before:
            fault = MACHINES_FAULTS["no memory"]
        if fault:
            raise MachineError(fault)
        return f"the kernel died in {name}"


class Line:
    """The grader's end of a stream to a process of the student's, which may do anything with it."""

    def __init__(self, stream: socket.socket, most: int) -> None:
        self.socket, self.frames = stream, Frames(most)
        stream.setblocking(False)

    def says(self, token: str) -> tuple[str, int] | None:
        """Return what the process at the other end says, if that begins with a token.

        Raises ConnectionError if the line has ended.
        """
        with suppress(ValueError):
            who, kind, number = (self.received() or b"").decode(errors="replace").split(" ")
            if who == token and number.isdecimal():
                self.frames.most = MAX_MESSAGE
                return kind, int(number)
        return None

    def send(self, message: bytes, limit: TimeLimit) -> None:
        """Raises ConnectionError if the line has ended, and TimeoutError at the limit."""
        rest = memoryview(framed(message))
        while rest:
            with suppress(BlockingIOError):
                rest = rest[self.socket.send(rest) :]
                continue
            if limit.over():  # also if it takes a little now and then
                raise TimeoutError("it takes no request")
            ready(select.POLLOUT, self.socket)

    def receive(self, limit: TimeLimit) -> bytes | None:
        """Return the next message, None if it is not there at the limit. Raises ConnectionError."""
        over = ""
        while (message := self.received()) is None and not over:
            ready(select.POLLIN, self.socket)
            over = limit.over()  # and then a look at what has come while this process had no CPU
        return message

    def received(self) -> bytes | None:
        """Return the next message if it is there. Raises ConnectionError if the line has ended."""
        while (message := self.frames.next()) is None:
            try:
                part = self.socket.recv(PART)
            except BlockingIOError:
                return None
            if not part:
                raise ConnectionError("its line has ended")
            self.frames.add(part)
        return message

    def close(self) -> None:
        self.socket.close()


def ready(what: int, *sockets: socket.socket) -> bool:
    """Wait for some time until something can be done with one of these sockets."""
    poll = select.poll()  # select(2) takes no descriptor above 1023
    for each in sockets:
        poll.register(each, what)
    return bool(poll.poll(1000 * LOOK))


@cache
def _installation() -> str:
    """Return the expression that makes the modules of the other end.

    They go there compiled, which would take longer than all else that it does. A kernel is of the
    same Python as the grader.
    """
    codes: dict[str, CodeType | bytes] = {name: _compiled(name) for name in MODULES}
    codes |= {name: marshal.dumps(_compiled(name)) for name in LATE}
    call = compile(INSTALL, "<install>", "exec"), {"package": PACKAGE, "codes": codes}
    data = base64.b64encode(marshal.dumps(call)).decode()
    return f"exec(*__import__('marshal').loads(__import__('base64').b64decode('{data}')))"


def _compiled(name: str) -> CodeType:
    return compile(files(__package__).joinpath(f"{name}.py").read_bytes(), f"<{name}>", "exec")


INSTALL = """
import marshal, sys, types
from IPython import get_ipython
sys.modules[package] = types.ModuleType(package)
sys.modules[package].__path__ = []
class Late(types.ModuleType):
    def __getattr__(self, name):
        code = None if name.startswith("__") else vars(self).pop("late_code", None)
        if code is None:
            raise AttributeError(name)
        exec(marshal.loads(code), vars(self))
        return getattr(self, name)
for name, code in codes.items():
    late = isinstance(code, bytes)
    module = (Late if late else types.ModuleType)(f"{package}.{name}")
    module.__package__ = package
    sys.modules[module.__name__] = module
    if late:
        module.late_code = code
    else:
        exec(code, vars(module))
get_ipython().ask_exit = lambda: None  # quit() would end it, 0.1 s later and in any other cell
"""
