"""What processes that are forked from the grading process have in common."""

import ctypes
import resource
import signal

PR_SET_PDEATHSIG = 1  # of <linux/prctl.h>

libc = ctypes.CDLL(None, use_errno=True)


def end_with_parent() -> None:
    """Have Linux kill this process when the one that it was forked from has ended."""
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def virtual_memory() -> int:
    """Return the bytes of memory that this process has reserved, as RLIMIT_AS counts it."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def limit_memory(size: int) -> None:
    """Let this process take so many bytes beyond what it has.

    Raises MemoryError if the system does not let it have these.
    """
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    size += virtual_memory()
    if most != resource.RLIM_INFINITY and most < size:
        raise MemoryError(f"the system's limit of memory, {most:,} bytes, is below {size:,}")
    resource.setrlimit(resource.RLIMIT_AS, (size, most))
