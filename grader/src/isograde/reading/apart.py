"""A process of its own for reading what a student has handed in."""

import gc
import json
import os
import resource
import select
import signal
import warnings
from collections.abc import Callable
from multiprocessing import Pipe
from typing import Any

from ..processes import end_with_parent, limit_memory
from .limits import MIB, READ_CPU_SECONDS, READ_MEMORY, READ_SECONDS, Unreadable


def apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns, as JSON has it; it runs in a fork of this process.

    There it may take READ_MEMORY and READ_CPU_SECONDS. Raises Unreadable if it needs more, or if
    the function does.
    """
    ours, theirs = Pipe(duplex=False)
    # Signals to end are for this process. Python warns of forks of a process with threads; the
    # fork takes no lock that one of them may hold.
    ending = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            pid = os.fork()
        if pid == 0:
            try:
                ours.close()
                for number in ending:
                    signal.signal(number, signal.SIG_DFL)
                signal.pthread_sigmask(signal.SIG_SETMASK, [])
                end_with_parent()
                theirs.send_bytes(reply_of(function, arguments))
                os._exit(0)
            finally:
                os._exit(1)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    theirs.close()
    try:
        comes = select.poll()
        comes.register(ours, select.POLLIN)
        reply = ours.recv_bytes() if comes.poll(READ_SECONDS * 1000) else b""
    except (EOFError, OSError):  # it was ended
        reply = b""
    finally:
        ours.close()
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    if not reply:
        raise Unreadable("it takes too long to read")
    kind, value = json.loads(reply)
    if kind == "error":
        raise RuntimeError(value)
    if kind == "unreadable":
        raise Unreadable(value)
    return value


def reply_of(function: Callable[..., Any], arguments: tuple[Any, ...]) -> bytes:
    """Call a function within limits; return what became of it."""
    gc.freeze()
    try:
        limit_memory(READ_MEMORY)
        resource.setrlimit(resource.RLIMIT_CPU, (READ_CPU_SECONDS, READ_CPU_SECONDS))
    except (MemoryError, ValueError, OSError) as error:
        return as_reply("error", f"this machine lets nothing be read: {error}")
    try:
        return as_reply("value", function(*arguments))
    except Unreadable as reason:
        return as_reply("unreadable", str(reason))
    except MemoryError:
        too_much = f"it takes more than {READ_MEMORY // MIB} MiB of memory to read"
        return as_reply("unreadable", too_much)
    except Exception as error:  # noqa: BLE001  (it is raised in the other process)
        return as_reply("error", f"{type(error).__name__}: {error}")


def as_reply(kind: str, value: Any) -> bytes:
    return json.dumps((kind, value)).encode()
