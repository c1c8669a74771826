"""A process for the checks of one submission.

A check is ordinary Python: it may replace a function of a module, leave figures open, or make a
table of gigabytes of what a student returns. All of that ends with this process. It is a fork of
the grading process, so that a submission finds imported and compiled what those before it needed;
it has no code of students in it.
"""

import gc
import importlib
import os
import resource
import select
import signal
import sys
import tempfile
import warnings
from contextlib import suppress
from multiprocessing import Pipe
from pathlib import Path
from time import monotonic

from .checks import compiled, failure, run_check
from .kernels import copy_files
from .student_kernel import GRACE
from .student_names import CheckError, CheckTimeout, KernelGone
from .warm_parent import PR_SET_PDEATHSIG, libc

MEMORY = 2 * 2**30  # bytes, beyond what the grading process has
END_GRACE = GRACE + 2  # seconds after its time limit in which a check must have ended


_running = set()  # CheckProcesses


def end_all():
    """End the processes that run, and remove their folders: this one is about to end."""
    for process in list(_running):
        process.end()


class CheckProcess:
    """The process that runs the checks of one notebook. It starts with the first of them.

    It works in a folder of its own, with a copy of what the instructor has in the folder
    ``exercise`` beside the notebook: files and modules. ``sources`` are the checks to come.
    """

    def __init__(self, sources=(), exercise=None):
        self.sources, self.exercise = sources, exercise
        self.pid = None

    def run(self, kernel, source, seconds, imports, execution_count):
        """Run a check cell; return its outputs, see ``run_check``.

        ``kernel`` is the StudentKernel that it asks. A check that ends its process, or cannot be
        stopped in another way, has an error for its output, and the next one gets a new process.
        """
        if self.pid is None:
            self.start()
        kernel.deadline = monotonic() + seconds
        try:
            self.pipe.send((source, seconds, imports, execution_count))
            while self.comes.poll(max(0, kernel.deadline + END_GRACE - monotonic()) * 1000):
                kind, *content = self.pipe.recv()
                if kind == "done":
                    outputs, imported = content
                    import_modules(imported)
                    return outputs
                self.pipe.send(answer(kernel, *content))
        except (EOFError, ConnectionError):
            number = os.waitstatus_to_exitcode(self.end())
            return [
                failure("CheckError", f"the check ended the process that it runs in ({number})")
            ]
        self.end()
        return [failure("TimeoutError", f"the check takes longer than {seconds:g} seconds")]

    def start(self):
        for source in self.sources:  # compiled here, they are so in all processes to come
            with suppress(CheckError):
                compiled(source)
        self.pipe, theirs = Pipe()
        self.folder = tempfile.TemporaryDirectory(prefix="checks-", ignore_cleanup_errors=True)
        if self.exercise:
            copy_files(self.exercise, Path(self.folder.name), MEMORY)
        # Python warns of forks of a process with threads. These are of libraries in C, which
        # expect it, or of Dask, whose locks no check needs.
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            self.pid = os.fork()
        if self.pid == 0:
            self.pipe.close()
            try:
                serve(theirs, self.folder.name)
            finally:
                os._exit(1)
        theirs.close()
        _running.add(self)
        self.comes = select.poll()  # a tenth of the time of Pipe's own
        self.comes.register(self.pipe, select.POLLIN)

    def end(self):
        """End the process, if there is one; return its status."""
        if self.pid is None:
            return None
        self.pipe.close()
        os.kill(self.pid, signal.SIGKILL)
        status = os.waitpid(self.pid, 0)[1]
        self.pid = None
        self.folder.cleanup()
        _running.discard(self)
        return status


def answer(kernel, name, request):
    """Return the student's kernel's reply to a request, or the error in its place."""
    try:
        return "reply", kernel.exchange(name, request)
    except (KernelGone, CheckTimeout) as error:
        return error


def import_modules(names):
    """Import what a check has imported, for the submissions to come."""
    for name in names:
        with suppress(Exception):
            importlib.import_module(name)


# ---- In the process of the checks ---------------------------------------------------------------


def serve(pipe, folder):
    """Run checks in a folder until the other end is closed."""
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the grading process's
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what the grading process has is not looked through, nor ended, here
    limit_memory()
    os.chdir(folder)
    sys.path.insert(0, folder)

    def exchange(name, request):
        pipe.send(("request", name, request))
        reply = pipe.recv()
        if isinstance(reply, BaseException):
            raise reply
        return reply[1]

    known = set(sys.modules)
    with suppress(EOFError):
        while True:
            source, *settings = pipe.recv()
            outputs = run_check(source, exchange, *settings)
            new = sys.modules.keys() - known if len(sys.modules) > len(known) else set()
            known |= new
            pipe.send(("done", outputs, [name for name in new if not is_in(folder, name)]))


def is_in(folder, name) -> bool:
    """Return whether a module is one of the exercise's own, which others may have, too."""
    return str(getattr(sys.modules[name], "__file__", None)).startswith(folder)


def limit_memory():
    with open("/proc/self/statm", encoding="ascii") as file:
        size = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, resource.RLIM_INFINITY))
