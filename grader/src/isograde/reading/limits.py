"""How large a submission may be, and the process in which it is read.

A file of some kilobytes can hold what takes gigabytes to read. So there are limits for all that a
submission consists of, each far above what people hand in. A submission that is larger is not
graded, and the instructor is told why; it costs no other submission anything.
"""

import gc
import json
import os
import resource
import select
import signal
import warnings
from multiprocessing import Pipe

from .sandbox import virtual_memory
from .warm_parent import PR_SET_PDEATHSIG, libc

MIB = 2**20

# ---- What is handed in ---------------------------------------------------------------------------

MAX_FILES = 1000  # that are looked at in a folder
MAX_MEMBERS = 10_000  # of an archive: Python reads the list of them as a whole
MAX_LINKS = 20
MAX_READ = 20  # archives, and notebooks, that are read to find the right one
MAX_PATH = 1000  # letters of a path in an archive
MAX_BYTES = 50 * MIB  # of all these files, as they lie there, and of each when it is inflated
MAX_TIMESTAMP = 1000  # bytes of a timestamp.txt

# ---- What it takes to read it --------------------------------------------------------------------

READ_MEMORY = 1024 * MIB  # JSON made for it takes 40 times its size
READ_CPU_SECONDS = 20
READ_SECONDS = 200  # the same, on a machine that is busy

# ---- What is read --------------------------------------------------------------------------------

MAX_CELLS = 1000  # each takes some milliseconds, also if it is empty
MAX_SOURCE = 1_000_000  # characters of all cells
MAX_ATTACHMENTS = 20  # pictures pasted into one cell of text
MAX_ATTACHED = 20 * MIB  # of all of them, as text
MAX_METADATA = 2_000  # characters of what is kept of a cell's, or of a notebook's
MAX_NAME = 200  # letters of a name that the instructor is shown


class Unreadable(ValueError):
    """A file is no notebook, or is too large. The message says in a few words what it is."""


def apart(function, *arguments):
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
                libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
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


def reply_of(function, arguments) -> bytes:
    """Call a function within limits; return what became of it."""
    gc.freeze()
    limit_memory(READ_MEMORY)
    resource.setrlimit(resource.RLIMIT_CPU, (READ_CPU_SECONDS, READ_CPU_SECONDS))
    try:
        reply = "value", function(*arguments)
    except Unreadable as reason:
        reply = "unreadable", str(reason)
    except MemoryError:
        reply = "unreadable", f"it takes more than {READ_MEMORY // MIB} MiB of memory to read"
    except Exception as error:  # noqa: BLE001  (it is raised in the other process)
        reply = "error", f"{type(error).__name__}: {error}"
    return json.dumps(reply).encode()


def limit_memory(size):
    """Let this process take so many bytes beyond what it has.

    Raises MemoryError if the system does not let it have these.
    """
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    size += virtual_memory()
    if most != resource.RLIM_INFINITY and most < size:
        raise MemoryError(f"the system's limit of memory, {most:,} bytes, is below {size:,}")
    resource.setrlimit(resource.RLIMIT_AS, (size, most))
