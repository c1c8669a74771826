"""What runs in the student's kernel where checks stand: it forks, and the fork waits.

======== =========================================================================================
kernel   runs the cells; where a check stands, it forks a snapshot
snapshot waits; forks for each check that is asked of it, but for the last one, which it answers
fork     answers the requests of one check, see student_side
======== =========================================================================================

``Snapshots`` sends this module there before any cell runs. Afterwards it is in the hands of the
student's code, as student_side is. A fork has the one thread that made it: others, the student's
and those by which Jupyter prints, live in the kernel only.
"""

import ctypes
import gc
import os
import random
import signal
import socket
import stat
import time
import warnings
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, NoReturn

import __main__

from .frames import Frames, framed
from .pure import Purity
from .student_side import keep_bindings
from .student_side import serve as serve_one

PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
MAX_REQUEST = 16_000_000  # bytes
MAX_PATHS = 2_000  # in the scratch folder: with more, no file is put back
MAX_KEPT = 2**26  # bytes of files that are kept, to be put back
SCRATCH = os.path.dirname(os.environ["HOME"])  # before student code can change it

_prctl = ctypes.CDLL(None).prctl


def stand(place: str, token: str, names: Iterable[str] | None) -> None:
    """Fork a snapshot, which says ``token`` at the socket ``place``.

    If the names that checks here use can keep nothing, keep what they are bound to, and say that.
    """
    if names is not None and all(map(Purity(vars(__main__)).holds, names)):
        Line(place, token, f"bindings {keep_bindings()}").socket.close()
        return
    files.look()
    if not fork():
        try:
            wait(place, token)
        finally:
            os._exit(1)


def fork() -> int:
    """Fork. os.fork alone warns of threads, and has the global random numbers begin anew."""
    state = random.getstate()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pid = os.fork()
    if not pid:
        random.setstate(state)
    return pid


def interrupt(pid: int) -> None:
    """Interrupt a snapshot that answers requests, and what it has started."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGINT)


def end(pid: int) -> None:
    """End a fork of this process, and what it has started."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(pid, 0)  # or it stays, and counts as a process


def patient_fork() -> int:
    """Fork when there can be one process more: what an earlier check has started may be ending."""
    while True:
        with suppress(BlockingIOError):
            return fork()
        time.sleep(0.05)


# ---- In a snapshot ------------------------------------------------------------------------------


def wait(place: str, token: str) -> NoReturn:
    """Do as the grader asks: "fork TOKEN", "interrupt PID", "end PID", or "serve". Does not return."""
    os.setsid()  # interrupts of the kernel are not for it
    unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    _prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # what a fork leaves behind is found here
    keep_silent()
    gc.freeze()  # or a collection in a fork copies all memory
    line, forks = Line(place, token), set[int]()
    while True:
        request = line.receive()
        if request is None:
            os._exit(0)
        kind, _, what = request.decode().partition(" ")
        if kind == "serve":
            serve(line, unblocked)
        elif kind == "fork":
            pid = patient_fork()
            if not pid:
                line.socket.close()
                os.setsid()
                serve(Line(place, what), unblocked)
            forks.add(pid)
        elif kind == "interrupt":
            interrupt(int(what))
        elif int(what) in forks:
            end(int(what))  # of a fork bomb, no process escapes this
            forks.remove(int(what))
            if not forks:
                end_children()


def keep_silent() -> None:
    """Send nothing to Jupyter any more: by way of the kernel, and of threads that are not there."""
    from IPython import get_ipython

    get_ipython().kernel.session.send = lambda *_, **__: None


def end_children() -> None:
    """End what forks have left running, and what has moved to a group of its own."""
    with suppress(ChildProcessError, OSError):
        while True:
            if not os.waitpid(-1, os.WNOHANG)[0]:
                with open(f"/proc/self/task/{os.getpid()}/children") as children:
                    for child in children.read().split():
                        os.kill(int(child), signal.SIGKILL)
                os.waitpid(-1, 0)


# ---- In a fork ----------------------------------------------------------------------------------


def serve(line: "Line", unblocked: Any) -> NoReturn:
    """Answer requests until the line is closed. Does not return."""
    try:
        files.put_back()
        signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)
        while True:
            with suppress(KeyboardInterrupt):  # meant for a call that has ended
                serve_one(line.request, line.send)
    finally:
        os._exit(0)


class Line:
    """A line to the grader, on which this process says at first who it is."""

    def __init__(self, place: str, token: str, what: str = "") -> None:
        self.socket, self.frames = socket.socket(socket.AF_UNIX), Frames(MAX_REQUEST)
        self.socket.connect(place)
        self.send(f"{token} {what or f'process {os.getpid()}'}".encode())

    def send(self, message: bytes) -> None:
        self.socket.sendall(framed(message))

    def request(self) -> bytes:
        """Return the next message; end this process if the other end is closed."""
        message = self.receive()
        if message is None:
            os._exit(0)
        return message

    def receive(self) -> bytes | None:
        """Return the next message, or None if the other end is closed."""
        while (message := self.frames.next()) is None:
            part = self.socket.recv(2**18)
            if not part:
                return None
            self.frames.add(part)
        return message


class Files:
    """The files of a submission as they are where a check stands.

    A fork has a memory of its own, but what one writes to a file lies there for the next one.
    """

    def __init__(self) -> None:
        self.states: dict[str, tuple[int, ...]] | None = None
        self.contents: dict[str, tuple[tuple[int, ...], bytes | str]] = {}

    def look(self) -> None:
        """Note what there is. Contents are read if they have changed since the last time."""
        self.states = states_of(SCRATCH)
        kept, contents = 0, {}
        for path, state in (self.states or {}).items():
            known = self.contents.get(path)
            if known and known[0] == state:
                contents[path] = known
            elif is_kept(state) and kept + state[1] <= MAX_KEPT:
                with suppress(OSError):
                    contents[path] = state, content_of(path, state)
            kept += state[1] if path in contents else 0
        self.contents = contents

    def put_back(self) -> None:
        """Make the files what they were, as far as they were kept."""
        now = states_of(SCRATCH)
        if self.states is None or now is None or now == self.states:
            return
        for path, state in sorted(self.states.items()):  # or nothing in them can be taken away
            mode = now.get(path, (0,))[0]
            if stat.S_ISDIR(state[0]) and stat.S_ISDIR(mode) and mode != state[0]:
                with suppress(OSError):
                    os.chmod(path, stat.S_IMODE(state[0]))
        # What is new, and what is of another kind than it was, a folder in the place of a file.
        kinds = {path: stat.S_IFMT(state[0]) for path, state in self.states.items()}
        others = [path for path in now if stat.S_IFMT(now[path][0]) != kinds.get(path)]
        for path in sorted(others, reverse=True):
            with suppress(OSError):
                os.rmdir(path) if stat.S_ISDIR(now[path][0]) else os.unlink(path)
        for path, state in sorted(self.states.items()):
            if now.get(path) != state:
                with suppress(OSError):
                    self.put_back_one(path, state)

    def put_back_one(self, path: str, state: tuple[int, ...]) -> None:
        if stat.S_ISDIR(state[0]):
            os.makedirs(path, exist_ok=True)
        elif path in self.contents:
            content = self.contents[path][1]
            with suppress(FileNotFoundError):
                os.unlink(path)
            if isinstance(content, str):
                os.symlink(content, path)
                return
            with open(path, "wb") as file:
                file.write(content)
            os.utime(path, ns=(state[2], state[2]))
        os.chmod(path, stat.S_IMODE(state[0]))


def is_kept(state: tuple[int, ...]) -> bool:
    """Return whether it is a file or a link. To open a pipe would wait for its other end."""
    return stat.S_ISREG(state[0]) or stat.S_ISLNK(state[0])


def states_of(top: str) -> dict[str, tuple[int, ...]] | None:
    """Return {path: (mode, size, time of its last change)} below a folder, None if it is too much.

    The last two are 0 but of files and links: of a folder they say nothing of what it holds.
    """
    states: dict[str, tuple[int, ...]] = {}
    device = os.stat(top).st_dev
    for folder, folders, others in os.walk(top):
        for name in [*folders, *others]:
            path = os.path.join(folder, name)
            with suppress(OSError):  # just gone
                found = os.lstat(path)
                if stat.S_ISDIR(found.st_mode):
                    states[path] = found.st_mode, 0, 0
                    if found.st_dev != device:  # Python's own, which is shown there
                        folders.remove(name)
                elif stat.S_ISREG(found.st_mode) or stat.S_ISLNK(found.st_mode):
                    states[path] = found.st_mode, found.st_size, found.st_mtime_ns
                else:  # a pipe or a socket, which is not put back, but taken away
                    states[path] = found.st_mode, 0, 0
        if len(states) > MAX_PATHS:
            return None
    return states


def content_of(path: str, state: tuple[int, ...]) -> bytes | str:
    """Return the bytes of a file, or the target of a link."""
    if stat.S_ISLNK(state[0]):
        return os.readlink(path)
    with open(path, "rb") as file:
        return file.read()


files = Files()
