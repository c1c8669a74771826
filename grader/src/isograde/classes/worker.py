"""Run submissions in other processes: what they are sent, what they do, what they send back."""

import atexit
import faulthandler
import logging
import os
import resource
import shutil
import signal
import tempfile
import threading
import time
from collections import deque
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.util import Finalize
from pathlib import Path
from threading import RLock

import nbformat
from nbconvert.exporters import Exporter
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import setenv
from traitlets.config import Config

from ..checking.isolated import IsolatedExecute
from ..checking.process import end_all
from ..reading.graded import GRADED_FROM
from ..reading.handed_in import HandedIn
from ..reading.submissions import read
from ..running.kernels import WarmSandbox
from ..running.sandbox import SandboxError
from ..running.stopwatch import OVERLOAD
from .converter import import_preprocessors
from .gradebook import Marks, marks_of, shared_gradebook


@dataclass(frozen=True)
class Job:
    """A submission, with all that it takes to grade it. Plain data only."""

    student: str
    assignment: str
    submission: dict  # when it was handed in, and the extension that it has
    graded_from: dict  # what is handed in, and the version of the exercise: their checksums
    notebooks: dict[str, HandedIn]  # the files as they were handed in, by path
    files: dict[str, bytes]  # what else was handed in, with the exercise's files over it
    exercise_files: dict[str, bytes]  # those alone, for the checks
    manual: dict[str, dict[str, tuple]]  # what graders have entered: score and extra credit
    exercise: bytes  # a gradebook of this exercise and no student
    names: dict[str, dict]  # of each notebook, see ``names_of_checks``
    config: dict[str, dict]
    hidden: list[str]  # folders that no submission may see


@dataclass
class Executed:
    """What comes back of a job."""

    notebooks: dict[str, str] = field(default_factory=dict)  # as JSON, by name
    marks: dict[str, Marks] = field(default_factory=dict)
    problem: str = ""  # why there are none
    messages: list[tuple[int, str]] = field(default_factory=list)  # level and text
    worker: str = field(default_factory=lambda: f"{os.uname().nodename}:{os.getpid()}")
    started: float = 0.0  # time.time()
    ended: float = 0.0
    cpu_seconds: float = 0.0  # of the kernels, and of the worker
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


class OneSubmission(Autograde):
    """nbgrader's converter, for a notebook that is no file, and a kernel that is there."""

    def convert(self, path, handed_in, names, folder, made_of, **isolated) -> str:
        """Sanitize, run and save a notebook with nbgrader's preprocessors, as configured.

        ``made_of`` is noted in it; ``isolated`` are settings of IsolatedExecute.

        Raises NbGraderException, with a message for the instructor, if it cannot be graded.
        """
        self.exporter = Exporter(parent=self, config=self.config, optimistic_validation=True)
        resources = {
            "nbgrader": dict(names),
            "unique_key": names["notebook"],
            "output_files_dir": f"{names['notebook']}_files",
            "metadata": {"name": names["notebook"], "path": folder},
        }
        notebook = read(handed_in, path, names["student"], self.log)
        notebook.metadata[GRADED_FROM] = made_of
        # nbgrader makes two rounds, with a file between them. Without it, one does.
        self.exporter._preprocessors = []
        for preprocessor in (*self.sanitize_preprocessors, *self.autograde_preprocessors):
            self.exporter.register_preprocessor(preprocessor)
        for preprocessor in self.exporter._preprocessors:
            if isinstance(preprocessor, IsolatedExecute):
                for name, value in isolated.items():
                    setattr(preprocessor, name, value)
        with setenv(NBGRADER_EXECUTION="autograde"):
            notebook, _ = self.exporter.from_notebook_node(notebook, resources)
        return nbformat.writes(notebook, version=4) + "\n"


class Worker:
    """What this process keeps from one job to the next: a sandbox, and the exercise."""

    def __init__(self):
        self.number = os.getpid()  # of this worker among others
        self.sandbox = self.sandbox_settings = None
        self.gradebook = self.exercise = None
        self.kept = ExitStack()
        self.exercise_folder = ""
        self.folders = set()  # to be removed if this process is ended
        self.one_at_a_time = threading.Lock()  # a Dask worker may have several threads

    def open_sandbox(self, job):
        """Make a sandbox as the job asks for, if it is not there yet."""
        settings = (job.config.get("Sandbox"), job.config.get("WarmSandbox"), job.hidden)
        if self.sandbox is None or settings != self.sandbox_settings:
            self.close_sandbox()
            sandbox = WarmSandbox(config=Config(job.config))
            sandbox.hidden = [*sandbox.hidden, *job.hidden]
            sandbox.number = self.number
            sandbox.start()
            self.sandbox, self.sandbox_settings = sandbox, settings

    def close_sandbox(self):
        if self.sandbox:
            self.sandbox.stop()
        self.sandbox = None

    def open_gradebook(self, job):
        """Make a gradebook of the exercise, if it is not there yet.

        nbgrader's preprocessors save there, what they have saved is sent to the coordinator, and
        then it is forgotten here.
        """
        if self.exercise != job.exercise:
            self.kept.close()
            folder = self.kept.enter_context(tempfile.TemporaryDirectory(prefix="gradebook-"))
            self.exercise_folder = folder
            self.folders.add(folder)
            Path(folder, "gradebook.db").write_bytes(job.exercise)
            self.db_url = f"sqlite:///{folder}/gradebook.db"
            course = job.config.get("CourseDirectory", {}).get("course_id", "default_course")
            import_preprocessors(OneSubmission(config=Config(job.config)))  # which may open one
            shared = shared_gradebook(self.db_url, course)
            self.gradebook, self.exercise = self.kept.enter_context(shared), job.exercise

    def close(self):
        """End the sandbox and the checks, and remove all files. A job that runs is lost."""
        self.close_sandbox()
        end_all()
        for folder in self.folders:
            shutil.rmtree(folder, ignore_errors=True)
        self.kept.close()

    def run(self, job) -> Executed:
        """Grade a submission. Raises SandboxError if none can be graded here."""
        with (
            self.one_at_a_time,
            tempfile.TemporaryDirectory(prefix="submission-") as folder,
            tempfile.TemporaryDirectory(prefix="exercise-") as exercise_files,
        ):
            self.folders = {folder, exercise_files, self.exercise_folder}
            log, messages = logging.getLogger("isograde.worker"), Messages()
            log.propagate, log.handlers = False, [messages]
            executed, managers = Executed(messages=messages.messages), []
            executed.started, cpu = time.time(), cpu_seconds()
            self.open_sandbox(job)
            self.open_gradebook(job)
            self.sandbox.log = log
            try:
                write_files(job.files, folder)
                write_files(job.exercise_files, exercise_files)
                isolated = {
                    "kernel_class": self.kernel_class(folder, managers),
                    "exercise_files": exercise_files,
                }
                with given_up_after(seconds_for(job)):
                    self.grade(job, executed, folder, log, isolated)
            except SandboxError:
                raise
            except NbGraderException as error:
                executed.problem = str(error)
            except Exception as error:  # noqa: BLE001  (no error may end the worker)
                executed.problem = f"{type(error).__name__}: {error}"
            finally:
                self.gradebook.db.rollback()
                self.gradebook.forget()
            executed.ended = time.time()
        reports = [manager.report for manager in managers if manager.report]
        executed.kernel_seconds = sum(report.cpu_seconds for report in reports)
        executed.cpu_seconds = executed.kernel_seconds + cpu_seconds() - cpu
        executed.peak_memory = max((report.peak_memory for report in reports), default=0)
        return executed

    def grade(self, job, executed, folder, log, isolated):
        self.enter(job)
        course = CourseDirectory(config=Config(job.config), root=folder)
        converter = OneSubmission(course, config=Config(job.config), log=log)
        for path, handed_in in job.notebooks.items():
            names = {
                "student": job.student,
                "assignment": job.assignment,
                "notebook": Path(path).stem,
                "db_url": self.db_url,
            }
            isolated["exercise_names"] = job.names[names["notebook"]]
            notebook = converter.convert(
                path, handed_in, names, folder, job.graded_from, **isolated
            )
            executed.notebooks[names["notebook"]] = notebook
        for row in self.gradebook.find_submission(job.assignment, job.student).notebooks:
            if row.name in executed.notebooks:
                executed.marks[row.name] = marks_of(row)

    def enter(self, job):
        """Enter the submission, and what graders have said of it: penalties depend on it."""
        self.gradebook.update_or_create_student(job.student)
        submission = self.gradebook.update_or_create_submission(
            job.assignment, job.student, **job.submission
        )
        for notebook in submission.notebooks:
            manual = job.manual.get(notebook.name, {})
            for grade in notebook.grades:
                grade.manual_score, grade.extra_credit = manual.get(grade.cell_id, (None, None))

    def kernel_class(self, folder, managers):
        """Return a class of kernels that see a folder. Its instances are added to a list."""

        class SubmissionKernel(self.sandbox.manager_class):
            def __init__(self, **settings):
                super().__init__(**{**settings, "files": folder})
                managers.append(self)

        return SubmissionKernel


def write_files(files, folder):
    for path, data in files.items():
        place = Path(folder, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def cpu_seconds() -> float:
    """Return the CPU time of this process and of those that it has waited for: its checks'."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def seconds_for(job) -> float:
    """Return how long a job may take: longer than its notebooks, within their limits, ever do."""
    seconds = IsolatedExecute(config=Config(job.config)).notebook_timeout
    return 5 + (OVERLOAD + 2) * (seconds + 1) * len(job.notebooks)


@contextmanager
def given_up_after(seconds):
    """End this process after so many seconds, whatever it is doing, and with it its sandbox.

    Student code has limits of its own. This is for what nobody has thought of: a worker that is
    lost costs a retry, one that hangs would hold up the run for ever.
    """
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


worker = Worker()


def run(job: Job) -> Executed:
    """Run a job in this process."""
    return worker.run(job)


atexit.register(worker.close)


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
        first = os.getpid()  # so that two runs on one machine begin at different CPUs
        self.pools = [self._new_pool(number) for number in range(first, first + jobs)]
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
