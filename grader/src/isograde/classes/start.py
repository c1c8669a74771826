"""The first moments of a run, in which its processes import what they need."""

import os
import signal
import tempfile
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker

from ..settings import set_environment

LONGEST = 60  # letters of a folder: the path of a socket in it has 107 at most


def import_in_workers():
    """Let the process that workers are forked from import while this one does the same."""
    set_environment()  # which they inherit
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # there is a worker for each CPU
    forkserver.set_forkserver_preload([f"{__package__}.pool"])
    resource_tracker.ensure_running()  # which the other one starts too, and then lets signals in
    # Ignored there, as that is inherited; here it waits until this process looks at it again.
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    with short_names():
        forkserver.ensure_running()
    signal.signal(signal.SIGINT, before)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])


@contextmanager
def short_names():
    """Have multiprocessing take /tmp for its socket if the folder for such files has a long name.

    The process that is to listen there would end, and this one wait for it.
    """
    usual = tempfile.gettempdir()
    if len(usual) >= LONGEST:
        tempfile.tempdir = "/tmp"  # noqa: S108  (a folder of its own is made in it)
    try:
        yield
    finally:
        tempfile.tempdir = usual
