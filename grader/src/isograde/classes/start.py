"""The first moments of a run, in which its processes import what they need."""

import os
import signal
from multiprocessing import forkserver, resource_tracker


def import_in_workers():
    """Let the process that workers are forked from import while this one does the same."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # there is a worker for each CPU
    forkserver.set_forkserver_preload([f"{__package__}.pool"])
    resource_tracker.ensure_running()  # which the other one starts too, and then lets signals in
    # Ignored there, as that is inherited; here it waits until this process looks at it again.
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    forkserver.ensure_running()
    signal.signal(signal.SIGINT, before)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
