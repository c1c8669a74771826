"""A run over a class: submissions are read a little ahead of the workers, and recorded."""

import errno
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager

from nbgrader.converters import NbGraderException

from ..running.sandbox import SandboxError
from ..text import printable
from .coordinator import Submission
from .job import Job
from .runlog import note
from .worker import run

MAX_DEATHS = 2  # workers that one submission may cost
LOST = ("BrokenProcessPool", "KilledWorker")  # the second is Dask's


class Run:
    """The way of each submission from the coordinator to a worker and back.

    It stops when ``asked`` is no longer empty. ``messages`` collects what this process logs.
    """

    def __init__(self, coordinator, executor: Executor, jobs, progress, messages, asked):
        self.coordinator, self.executor, self.progress = coordinator, executor, progress
        self.look_ahead = 2 * jobs
        self.messages, self.asked = messages, asked
        self.running: dict[Future, tuple[Submission, Job]] = {}
        self.submissions: list[Submission] = []

    def grade(self, selected):
        """Grade all submissions.

        Raises SandboxError if no submission can be run here, KeyboardInterrupt if it was asked for
        and something is left to do.
        """
        for student, folder in selected:
            self.begin(student, folder)
            while len(self.running) >= self.look_ahead:
                self.finish_some()
        while self.running:
            self.finish_some()

    def stop_if_asked(self):
        if self.asked:
            raise KeyboardInterrupt

    def begin(self, student, folder):
        self.stop_if_asked()
        submission = self.coordinator.read(student, folder)
        self.submissions.append(submission)
        if submission.status == "already graded":
            self.progress.step()
            return
        with self.failing(submission), submission.on_the_bill():
            self.start(submission, self.coordinator.job(submission))

    def start(self, submission, job):
        self.running[self.executor.submit(run, job)] = submission, job

    def finish_some(self):
        """Wait until a job is done, and record all that are."""
        done = set()
        while not done:
            self.stop_if_asked()
            done, _ = wait(self.running, timeout=0.5, return_when=FIRST_COMPLETED)
            self.progress.show()
        for future in done:
            submission, job = self.running.pop(future)
            error = future.exception()
            if isinstance(error, SandboxError):
                raise error
            if type(error).__name__ in LOST:
                submission.deaths += 1
                if submission.deaths < MAX_DEATHS:
                    self.start(submission, job)
                    continue
            with self.failing(submission):
                self.finish(submission, future)

    def finish(self, submission, future):
        error = future.exception()
        if type(error).__name__ in LOST:
            raise NbGraderException(
                f"Student {submission.student}: two workers ended while they ran it, or "
                "had to be ended as it took too long. Grade it again alone, with --student, and "
                "look at its notebook if that fails too."
            )
        if error:
            raise error
        submission.executed = future.result()
        submission.messages += submission.executed.messages
        if submission.executed.problem:
            raise NbGraderException(submission.executed.problem)
        with submission.on_the_bill():
            self.coordinator.record(submission, submission.executed)
        executed = submission.executed
        executed.notebooks, executed.marks, executed.files = {}, {}, {}
        self.report(submission)

    @contextmanager
    def failing(self, submission):
        """Make of an error in here the failure of this one submission."""
        try:
            yield
        except Exception as error:
            if is_full(error):
                raise  # no other would fare better
            submission.status, submission.reason = "failed", reason_of(submission, error)
            submission.messages += self.messages.take()
            self.coordinator.record_failure(submission)
            self.messages.take()  # the reason says it better
            self.report(submission)
        submission.messages += self.messages.take()

    def report(self, submission):
        """Show what was logged about a submission, but for what the closing table says."""
        submission.messages += self.messages.take()
        for text in submission.messages:
            if text != submission.reason:
                self.progress.write(text)
        submission.messages = []
        note(self.coordinator.coursedir.root, submission)
        self.progress.step()


def is_full(error) -> bool:
    """Say whether an error is that of a full disk, or of a gradebook that cannot grow on it."""
    if isinstance(error, OSError):
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    causes = (error, error.__cause__, error.__context__)  # nbgrader wraps the gradebook's errors
    return any("disk is full" in str(cause) for cause in causes)


def reason_of(submission, error) -> str:
    """Return in one line why a submission failed."""
    text = printable(" ".join(str(error).split()))
    if text.startswith("Student "):
        return text
    if not isinstance(error, NbGraderException):
        text = f"{type(error).__name__}: {text}"
    return printable(
        f"Student {submission.student}: {text[:300]}. It has no score. "
        f"Look at {submission.folder} and grade again."
    )
