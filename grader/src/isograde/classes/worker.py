"""What a worker does with a job: sanitize, execute, check and score one submission."""

import atexit
import faulthandler
import logging
import os
import resource
import shutil
import tempfile
import threading
import time
import traceback
from contextlib import ExitStack, contextmanager
from pathlib import Path

import nbformat
from nbconvert.exporters import Exporter
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import setenv
from traitlets.config import Config

from ..checking.isolated import IsolatedExecute
from ..checking.process import end_all
from ..reading.beside import write_file
from ..reading.graded import GRADED_FROM
from ..reading.submissions import read
from ..running.kernels import WarmKernelManager, WarmSandbox
from ..running.sandbox import SandboxError
from ..running.stopwatch import OVERLOAD
from .converter import import_preprocessors
from .gradebook import marks_of, shared_gradebook
from .job import Executed, Job
from .messages import Messages


class OneSubmission(Autograde):
    """nbgrader's converter, for a notebook that is no file, and a kernel that is there."""

    files: dict[str, bytes]  # what lay beside the notebooks, where they were found

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
        notebook, files = read(handed_in, path, names["student"], self.log, folder, folder)
        self.files |= files
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
            log, messages = logging.getLogger("isograde.worker"), Messages(job.log_level)
            log.propagate, log.handlers = False, [messages]
            log.setLevel(job.log_level)
            executed, managers = Executed(), list[WarmKernelManager]()
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
                log.debug(f"The error:\n{traceback.format_exc()}")
                executed.problem = f"{type(error).__name__}: {error}"
            finally:
                self.gradebook.db.rollback()
                self.gradebook.forget()
            executed.ended, executed.messages = time.time(), messages.take()
        reports = [manager.report for manager in managers if manager.report]
        executed.kernel_seconds = sum(report.cpu_seconds for report in reports)
        executed.cpu_seconds = executed.kernel_seconds + cpu_seconds() - cpu
        executed.peak_memory = max((report.peak_memory for report in reports), default=0)
        return executed

    def grade(self, job, executed, folder, log, isolated):
        self.enter(job)
        course = CourseDirectory(config=Config(job.config), root=folder)
        converter = OneSubmission(course, config=Config(job.config), log=log)
        converter.files = executed.files
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
        write_file(folder, path, data)


def cpu_seconds() -> float:
    """Return the CPU time of this process and of those that it has waited for: its checks'."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def seconds_for(job) -> float:
    """Return how long a job may take: longer than its notebooks, within their limits, ever do."""
    seconds = 2 * IsolatedExecute(config=Config(job.config)).notebook_timeout  # cells, and checks
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
