"""Workers of this machine: processes that run one job after the other."""

import os
import signal
import threading
from collections import deque
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.util import Finalize
from threading import RLock

from .worker import worker


@contextmanager
def local_workers(jobs=None):
    """Yield an executor, and the number of its workers: one for each CPU, if none is given."""
    jobs = jobs or len(os.sched_getaffinity(0))
    executor = LocalWorkers(jobs)
    try:
        yield executor, jobs
    except BaseException:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        executor.close()
        end_workers()
        # Waits for the threads that look after the workers: Python would wake them as it exits,
        # and print an error if they were just closing what wakes them.
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


def end_workers():
    """End the local workers and with them what runs in their sandboxes."""
    children = active_children()
    for child in children:
        child.terminate()
    for child in children:
        child.join(1)
        if child.is_alive():
            child.kill()


class LocalWorkers(Executor):
    """A pool of processes in which one that dies takes only its own job with it.

    A ProcessPoolExecutor gives up all its jobs and processes if one process dies, and does not say
    which job that was. So here are several, of one process and at most one job each.
    """

    def __init__(self, jobs):
        self.context = get_context("forkserver")
        self.context.set_forkserver_preload([__name__])
        self.lock = RLock()
        self.waiting = deque()
        self.closed = False
        first = os.getpid()  # so that two runs on one machine begin at different CPUs
        self.pools = [self._new_pool(number) for number in range(first, first + jobs)]
        self.idle = list(self.pools)

    def submit(self, function, /, *args, **kwargs):
        future = Future()
        self.waiting.append((future, partial(function, *args, **kwargs)))
        self._hand_out()
        return future

    def close(self):
        """Begin no further job: no worker takes the place of one that ends."""
        with self.lock:
            self.closed = True

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.close()
        with self.lock:
            if cancel_futures:
                while self.waiting:
                    self.waiting.popleft()[0].cancel()
        for pool in self.pools:
            pool.shutdown(wait, cancel_futures=cancel_futures)

    def _new_pool(self, number):
        settings = {"initializer": start_worker, "initargs": [number]}
        pool = ProcessPoolExecutor(1, mp_context=self.context, **settings)
        pool.number = number
        return pool

    def _add_pool(self, broken):
        """Return a new pool, in the place of one that broke, which has ended by itself.

        That one is kept until all are shut down: from Python 3.12 it holds a lock while it tells
        that it broke, and takes the same lock where it is shut down or deleted.
        """
        self.pools.append(self._new_pool(broken.number))
        return self.pools[-1]

    def _hand_out(self):
        with self.lock:
            while self.idle and self.waiting and not self.closed:
                future, call = self.waiting.popleft()
                pool = self.idle.pop()
                try:
                    inner = pool.submit(call)
                except BrokenProcessPool:  # it died when it had nothing to do
                    pool = self._add_pool(pool)
                    inner = pool.submit(call)
                inner.add_done_callback(partial(self._done, pool, future))

    def _done(self, pool, future, inner):
        if inner.cancelled():
            future.cancel()
            return
        error = inner.exception()
        with self.lock:
            if isinstance(error, BrokenProcessPool) and not self.closed:
                pool = self._add_pool(pool)
            self.idle.append(pool)
            self._hand_out()
        if error:
            future.set_exception(error)
        else:
            future.set_result(inner.result())


# ---- In the worker ------------------------------------------------------------------------------


def start_worker(number):
    """Make this process end when it is told to, and when the one that started it is gone."""

    def end(*_):
        try:
            worker.close()
        finally:
            os._exit(0)

    def end_with_parent():
        parent_process().join()
        end()

    worker.number = number
    os.nice(5)  # the coordinator, which all workers wait for, comes first
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])  # kernels are interrupted by it
    signal.signal(signal.SIGTERM, end)
    Finalize(None, worker.close, exitpriority=100)
    threading.Thread(target=end_with_parent, daemon=True).start()
