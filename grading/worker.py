"""Run submissions in other processes: what they are sent, what they do, what they send back."""

import atexit
import logging
import os
import signal
import sys
import tempfile
import threading
import time
from collections import deque
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.util import Finalize
from pathlib import Path
from threading import RLock

# A grammar for URLs, which takes a second to build. jsonschema does without it where it is not
# installed, and a notebook holds no URLs to check.
sys.modules.setdefault("rfc3987_syntax", None)

import nbformat
from nbgrader.utils import setenv
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from .isolated import IsolatedExecute
from .kernels import WarmSandbox


@dataclass(frozen=True)
class Job:
    """A sanitized submission, with all that it takes to run it. Plain data only."""

    names: dict[str, str]  # as nbgrader's resources["nbgrader"], without the gradebook
    notebooks: dict[str, str]  # each as JSON
    files: dict[str, bytes]  # what else was handed in, and belongs to the exercise
    preprocessors: list[str]  # classes, "module.name"
    config: dict[str, dict]
    hidden: list[str]  # folders that no submission may see


@dataclass
class Executed:
    """What comes back of a job."""

    notebooks: dict[str, str] = field(default_factory=dict)
    messages: list[tuple[int, str]] = field(default_factory=list)  # level and text
    worker: str = field(default_factory=lambda: f"{os.uname().nodename}:{os.getpid()}")
    started: float = 0.0  # time.time()
    ended: float = 0.0
    cpu_seconds: float = 0.0  # of the kernels and of the checks
    kernel_seconds: float = 0.0  # the share of the kernels
    peak_memory: int = 0  # bytes of the largest process of a kernel

    @property
    def seconds(self) -> float:
        return self.ended - self.started


# ---- In the worker ------------------------------------------------------------------------------


class Messages(logging.Handler):
    """Collects what is logged, as (level, text)."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append((record.levelno, record.getMessage()))


class Worker:
    """The one sandbox of this process, opened for the first job and kept for the next ones."""

    def __init__(self):
        self.sandbox = self.settings = None
        self.one_at_a_time = threading.Lock()  # a Dask worker may have several threads

    def open_sandbox(self, job):
        """Return the sandbox, a new one if the job asks for other settings."""
        settings = (job.config, job.hidden)
        if settings != self.settings:
            self.close()
            sandbox = WarmSandbox(config=Config(job.config))
            sandbox.hidden = [*sandbox.hidden, *job.hidden]
            sandbox.start()
            self.sandbox, self.settings = sandbox, settings
        return self.sandbox

    def close(self):
        if self.sandbox:
            self.sandbox.stop()
        self.sandbox = self.settings = None

    def run(self, job) -> Executed:
        with self.one_at_a_time, tempfile.TemporaryDirectory(prefix="submission-") as folder:
            write_files(job.files, folder)
            log, messages = logging.getLogger("grading.worker"), Messages()
            log.propagate = False
            log.handlers = [messages]
            executed = Executed(messages=messages.messages)
            sandbox = self.open_sandbox(job)
            sandbox.log = log
            managers = []
            executed.started, cpu = time.time(), time.process_time()
            for name, text in job.notebooks.items():
                notebook = run_notebook(job, name, text, folder, log, sandbox, managers)
                executed.notebooks[name] = nbformat.writes(notebook)
            executed.ended = time.time()
        reports = [manager.report for manager in managers if manager.report]
        executed.kernel_seconds = sum(report.cpu_seconds for report in reports)
        executed.cpu_seconds = executed.kernel_seconds + time.process_time() - cpu
        executed.peak_memory = max((report.peak_memory for report in reports), default=0)
        return executed


def run_notebook(job, name, text, folder, log, sandbox, managers):
    """Return a notebook after its preprocessors. The managers of its kernels are added."""

    class SubmissionKernel(sandbox.manager_class):
        def __init__(self, **settings):
            super().__init__(**{**settings, "files": folder})
            managers.append(self)

    notebook = nbformat.reads(text, as_version=4)
    resources = {
        "nbgrader": {**job.names, "notebook": name},
        "metadata": {"name": name, "path": folder},
        "unique_key": name,
    }
    with setenv(NBGRADER_EXECUTION="autograde"):
        for path in job.preprocessors:
            preprocessor = import_item(path)(config=Config(job.config), log=log)
            if isinstance(preprocessor, IsolatedExecute):
                preprocessor.kernel_class = SubmissionKernel
            notebook, resources = preprocessor(notebook, resources)
    return notebook


def write_files(files, folder):
    for path, data in files.items():
        place = Path(folder, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


worker = Worker()


def run(job: Job) -> Executed:
    """Run a job in this process."""
    return worker.run(job)


atexit.register(worker.close)


def start_worker():
    """Make this process end when it is told to, and when the one that started it is gone."""

    def end(*_):
        worker.close()
        os._exit(0)

    def end_with_parent():
        parent_process().join()
        end()

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's
    signal.signal(signal.SIGTERM, end)
    Finalize(None, worker.close, exitpriority=100)
    threading.Thread(target=end_with_parent, daemon=True).start()


# ---- In the coordinator -------------------------------------------------------------------------


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
        self.pools = [self._new_pool() for _ in range(jobs)]
        self.idle = list(self.pools)

    def submit(self, function, /, *args, **kwargs):
        future = Future()
        self.waiting.append((future, partial(function, *args, **kwargs)))
        self._hand_out()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self.lock:
            self.closed = True
            if cancel_futures:
                while self.waiting:
                    self.waiting.popleft()[0].cancel()
        for pool in self.pools:
            pool.shutdown(wait, cancel_futures=cancel_futures)

    def _new_pool(self):
        return ProcessPoolExecutor(1, mp_context=self.context, initializer=start_worker)

    def _replace(self, pool):
        pool.shutdown(wait=False)
        new = self._new_pool()
        self.pools[self.pools.index(pool)] = new
        return new

    def _hand_out(self):
        with self.lock:
            while self.idle and self.waiting and not self.closed:
                future, call = self.waiting.popleft()
                pool = self.idle.pop()
                try:
                    inner = pool.submit(call)
                except BrokenProcessPool:  # it died when it had nothing to do
                    pool = self._replace(pool)
                    inner = pool.submit(call)
                inner.add_done_callback(partial(self._done, pool, future))

    def _done(self, pool, future, inner):
        if inner.cancelled():
            future.cancel()
            return
        error = inner.exception()
        with self.lock:
            if isinstance(error, BrokenProcessPool) and not self.closed:
                pool = self._replace(pool)
            self.idle.append(pool)
            self._hand_out()
        if error:
            future.set_exception(error)
        else:
            future.set_result(inner.result())
