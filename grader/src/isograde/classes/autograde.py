"""``isograde autograde``: grade a class with many workers, as ``nbgrader autograde`` does.

The way of a submission::

    read    is it to be graded? Then take away what an earlier run left of it
    job     all that a worker needs
    run     in a worker: sanitize, execute, check, score, with nbgrader's preprocessors (worker.py)
    record  scores and comments into the gradebook, files into autograded/

All but ``run`` happens in this process, the coordinator, the only one that opens the gradebook.
nbgrader's preprocessors read and write a gradebook too: a worker gives them one of its own, which
knows the exercise and this submission only, and sends back what they have saved there.
"""

import errno
import json
import logging
import os
import pickle
import signal
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Executor, wait
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import asdict, dataclass, field
from ipaddress import ip_address
from multiprocessing import active_children
from operator import itemgetter
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from nbgrader.api import InvalidEntry, MissingEntry
from nbgrader.apps import AutogradeApp
from nbgrader.converters import NbGraderException
from sqlalchemy.exc import OperationalError
from tqdm import tqdm
from traitlets import Instance
from traitlets.config import Config

from ..reading.exercise import NoSource, names_of_notebook
from ..reading.submissions import NotThere, Submissions
from ..running.kernels import WarmSandbox, copy_files
from ..running.sandbox import Sandbox, SandboxError
from ..settings import assignment_in, demand_known, read_settings
from ..text import entry, printable
from .converter import SubmissionConverter, import_preprocessors
from .gradebook import OpenGradebook, exercise_only, save_marks, shared_gradebook
from .lock import AnotherRun, one_run_at_a_time
from .runlog import note
from .stock import SubmissionExporter
from .worker import Executed, Job, LocalWorkers, Messages, run

MAX_DEATHS = 2  # workers that one submission may cost
SECONDS_OF_SILENCE = 10  # between two lines on progress, where it is not a terminal
HOOKS = ("pre_convert_hook", "post_convert_hook")
GO_ON = "What is graded is saved; run the same command again for the rest."
LOST = ("BrokenProcessPool", "KilledWorker")  # the second is Dask's


@dataclass
class Submission:
    """A submission on its way."""

    folder: str
    student: str
    assignment: str
    notebooks: list[str]  # paths
    status: str = "graded"  # or "failed", or "already graded"
    reason: str = ""  # why it failed, and what to do
    deaths: int = 0  # workers that died of it
    coordinator_seconds: float = 0.0
    coordinator_cpu: float = 0.0
    executed: Executed | None = None
    kept: dict = field(default_factory=dict)  # what the gradebook said of it before
    manual: dict = field(default_factory=dict)  # what graders have entered, by notebook and cell
    messages: list[tuple[int, str]] = field(default_factory=list)

    @contextmanager
    def on_the_bill(self):
        """Count the time that this process takes for it."""
        seconds, cpu = time.perf_counter(), time.thread_time()
        try:
            yield
        finally:
            self.coordinator_seconds += time.perf_counter() - seconds
            self.coordinator_cpu += time.thread_time() - cpu


class Stopped(Exception):
    """Nothing more can be graded until the reader of this message has done what it says."""


# ---- The converter: read, job, record ------------------------------------------------------------


class ParallelAutograde(SubmissionConverter):
    """nbgrader's converter, with the grading of a submission taken out into jobs."""

    gradebook = Instance(OpenGradebook)

    def select(self, students) -> list[tuple[str, str]]:
        """Return student and folder of the selected submissions, of all if ``students`` is empty.

        Raises Stopped or NotThere if none can be graded.
        """
        course, assignment = self.coursedir, self.coursedir.assignment_id
        if not issubclass(self.exporter_class, SubmissionExporter):
            raise Stopped(
                "The settings do not switch the grader on: c.Autograde.exporter_class is "
                f"{self.exporter_class.__name__}. Nothing was graded. Let nbgrader_config.py call "
                "isograde.configure(c, __file__)."
            )
        with self.gradebook.transaction():
            self.submissions = Submissions(course, assignment, lambda: self.gradebook, self.log)
        selected = self.submissions.select(students or [course.student_id])
        self.exercise = exercise_only(self.gradebook, assignment)
        self.names = self.names_of_exercise(assignment)
        self.plain_config = plain(self.config)
        return sorted(selected.items(), key=itemgetter(1))

    def names_of_exercise(self, assignment):
        """Return the names above each check, by notebook."""
        folder = self.coursedir.format_path(self.coursedir.source_directory, ".", assignment)
        try:
            return {
                notebook.name: names_of_notebook(notebook, Path(folder, f"{notebook.name}.ipynb"))
                for notebook in self.gradebook.find_assignment(assignment).notebooks
            }
        except NoSource as error:
            raise Stopped(f"Nothing was graded. {error}") from None

    # ---- Read ----

    def read(self, student, folder) -> Submission:
        """Return a submission.

        If it is to be graded, no old score and no old folder is left when this returns.
        """
        notebooks = sorted(self.submissions.notebooks(folder))
        submission = Submission(folder, student, self.coursedir.assignment_id, notebooks)
        with submission.on_the_bill():
            if not self.force and self.submissions.is_graded(student, notebooks):
                submission.status = "already graded"
            else:
                self.take_away(submission)
        return submission

    def take_away(self, submission):
        """Remove what is left of an earlier grading, and of a run that was killed.

        What a grader has entered stays, and is noted in the submission.
        """
        with self.gradebook.transaction(), suppress(MissingEntry):
            before = self.gradebook.find_submission(submission.assignment, submission.student)
            submission.kept = {"extension": before.extension, "timestamp": before.timestamp}
            submission.manual = {
                notebook.name: {
                    grade.cell_id: (grade.manual_score, grade.extra_credit)
                    for grade in notebook.grades
                }
                for notebook in before.notebooks
            }
            self.submissions.forget_scores(submission.student)
        self.submissions.remove(submission.student, submission.notebooks)

    # ---- Send ----

    def job(self, submission) -> Job:
        """Return the job of a submission.

        Raises NbGraderException, with a message for the instructor, if it cannot be graded.
        """
        self.notebooks = submission.notebooks
        self.run_pre_convert_hook()
        student = submission.student
        self.submissions.begin(student, submission.notebooks)
        graded_from = self.submissions.graded_from(submission.folder)  # before anything is read
        timestamp = self.submissions.timestamp(student, submission.folder)
        size = WarmSandbox(config=self.config).scratch // 2
        source = self.coursedir.format_path(
            self.coursedir.source_directory, ".", submission.assignment
        )
        own, files = packed(submission.folder, size), packed(source, size)
        kept = self.exclude_overwriting.get(submission.assignment, [])
        return Job(
            student=student,
            assignment=submission.assignment,
            graded_from=graded_from,
            submission=submission.kept | ({"timestamp": timestamp} if timestamp else {}),
            notebooks={
                path: self.submissions.handed_in(student, path) for path in submission.notebooks
            },
            files=own | {path: data for path, data in files.items() if path not in kept},
            exercise_files=files,
            manual=submission.manual,
            exercise=self.exercise,
            names=self.names,
            config=self.plain_config,
            hidden=[os.path.realpath(self.coursedir.root)],
        )

    # ---- Record ----

    def record(self, submission, executed):
        """Save a submission that was run: all of it, or, if this raises an error, nothing."""
        with self.recording(submission) as folder:
            for name, text in executed.notebooks.items():
                Path(folder, f"{name}.ipynb").write_text(text, encoding="utf-8")
            entered = self.gradebook.find_submission(submission.assignment, submission.student)
            for notebook in entered.notebooks:
                if notebook.name in executed.marks:
                    save_marks(notebook, executed.marks[notebook.name])
            self.set_permissions(submission.assignment, submission.student)
        self.submissions.finish(submission.student)
        self.notebooks = submission.notebooks
        self.run_post_convert_hook()

    def record_failure(self, submission):
        """Save that there is a submission, which has no score."""
        with self.recording(submission, keep=True):
            self.submissions.forget_scores(submission.student)
        self.submissions.give_up(submission.student)

    @contextmanager
    def recording(self, submission, keep=False):
        """Enter student and submission, and write files beside their place, in one transaction.

        Yields the folder that they are written to.
        """
        self.submissions.give_up(submission.student)  # if an error has ended it before
        folder = Path(self._format_dest(submission.assignment, submission.student))
        folder.mkdir(parents=True)
        self.notebooks = submission.notebooks
        # What it enters before it fails, student and submission, is saved with a failure.
        tolerated = suppress(Exception) if keep else nullcontext()
        with self.gradebook.transaction():
            with tolerated:
                self.init_assignment(submission.assignment, submission.student)
            yield folder


def packed(folder, size) -> dict[str, bytes]:
    """Return the content of a folder's files, up to ``size`` bytes in all, but no notebooks."""
    if not any(not name.endswith(".ipynb") for name in os.listdir(folder)):
        return {}
    with tempfile.TemporaryDirectory(prefix="files-") as copies:
        copy_files(folder, Path(copies), size)
        paths = [path for path in Path(copies).rglob("*") if path.is_file()]
        return {str(path.relative_to(copies)): path.read_bytes() for path in paths}


def plain(config) -> dict[str, dict]:
    """Return a configuration as workers can be sent it, without the hooks, which run here.

    Raises Stopped if it holds something that is no part of a module.
    """
    sections = {}
    for section, values in config.items():
        sections[section] = {key: value for key, value in values.items() if key not in HOOKS}
        for key, value in sections[section].items():
            try:
                pickle.dumps(value)
            except (pickle.PicklingError, AttributeError, TypeError):
                raise Stopped(
                    f"c.{section}.{key} cannot be sent to workers. Define {value!r} in a module, "
                    "and import it in nbgrader_config.py."
                ) from None
    return sections


# ---- The run ------------------------------------------------------------------------------------


class Run:
    """One run over a class: submissions are read a little ahead of the workers, and recorded."""

    def __init__(self, converter, executor: Executor, jobs, progress, messages, asked):
        self.converter, self.executor, self.progress = converter, executor, progress
        self.look_ahead = 2 * jobs
        self.running = {}  # future: (submission, job)
        self.asked = asked  # not empty: to stop
        self.submissions = []
        self.messages = messages

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
        submission = self.converter.read(student, folder)
        self.submissions.append(submission)
        if submission.status == "already graded":
            self.progress.step()
            return
        with self.failing(submission), submission.on_the_bill():
            self.start(submission, self.converter.job(submission))

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
            self.converter.record(submission, submission.executed)
        submission.executed.notebooks, submission.executed.marks = {}, {}
        self.report(submission)

    @contextmanager
    def failing(self, submission):
        """Make of an error in here the failure of this one submission."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  (one submission must not end the run)
            if is_full(error):
                raise  # no other would fare better
            submission.status, submission.reason = "failed", reason_of(submission, error)
            submission.messages += self.messages.messages
            self.converter.record_failure(submission)
            self.messages.messages.clear()  # the reason says it better
            self.report(submission)
        submission.messages += self.messages.messages
        self.messages.messages.clear()

    def report(self, submission):
        """Show what was logged about a submission, but for what the closing table says."""
        submission.messages += self.messages.messages
        self.messages.messages.clear()
        for level, text in submission.messages:
            if level >= logging.WARNING and text != submission.reason:
                self.progress.write(text)
        submission.messages = []
        note(self.converter.coursedir.root, submission)
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


class Progress:
    """A bar with the time left on a terminal, and a line now and then elsewhere."""

    def __init__(self, total):
        self.total, self.done, self.started = total, 0, time.monotonic()
        self.bar = tqdm(total=total, unit="submission", disable=None, dynamic_ncols=True)
        self.said = self.started

    def step(self):
        self.done += 1
        self.bar.update()
        self.show()

    def show(self):
        """Say where the run is, if that was not said for some time."""
        now = time.monotonic()
        if not self.bar.disable or now < self.said + SECONDS_OF_SILENCE:
            return
        self.said = now
        left = (now - self.started) / max(self.done, 1) * (self.total - self.done)
        guess = f", about {left:.0f} s left" if self.done else ""
        print(f"{self.done} of {self.total} submissions{guess}", flush=True)

    def write(self, text):
        tqdm.write(entry(text), file=sys.stderr)

    def close(self):
        self.bar.close()


# ---- The command --------------------------------------------------------------------------------


class ParallelAutogradeApp(AutogradeApp):
    """nbgrader's application, for its configuration."""

    name = "nbgrader-autograde"

    def excepthook(self, etype, value, traceback):
        sys.__excepthook__(etype, value, traceback)


def autograde(options, asked=()) -> int:
    """Grade an assignment and return the exit status: 0 if every submission is graded.

    The run stops when ``asked`` is no longer empty.
    """
    started = time.monotonic()
    try:
        with executor_for(options) as (executor, jobs):
            grading = grade_class(options, executor, jobs, asked)
    except KeyboardInterrupt:
        print(f"\nStopped. {GO_ON}", file=sys.stderr)
        return 130
    except (Stopped, NotThere, AnotherRun, SandboxError) as error:
        print(entry(error), file=sys.stderr)
        return 2
    except OperationalError as error:
        print(entry(f"The gradebook cannot be used ({error.orig}). {GO_ON}"), file=sys.stderr)
        return 2
    except (OSError, InvalidEntry) as error:
        print(entry(f"{error}. {GO_ON}"), file=sys.stderr)
        return 2
    seconds = time.monotonic() - started
    print(summary(grading, seconds, jobs))
    if options.report:
        write_report(options.report, grading, seconds, jobs)
    return int(any(submission.status == "failed" for submission in grading))


def grade_class(options, executor, jobs, asked) -> list[Submission]:
    """Return the submissions of a class, each with what became of it."""
    app = application(options)
    course = app.coursedir
    here = os.getcwd()
    os.chdir(course.root)
    try:
        with (
            one_run_at_a_time(course.root),
            shared_gradebook(course.db_url, course.course_id) as gradebook,
        ):
            converter = ParallelAutograde(coursedir=course, parent=app, gradebook=gradebook)
            import_preprocessors(converter)
            demand_known(app)
            if not options.scheduler:
                Sandbox(config=app.config).check_limits()
            app.log.handlers, app.log.propagate = [messages := Messages()], False
            selected = converter.select(options.student)
            progress = Progress(len(selected))
            grading = Run(converter, executor, jobs, progress, messages, asked)
            try:
                grading.grade(selected)
            finally:
                progress.close()
            return grading.submissions
    finally:
        os.chdir(here)


def application(options) -> ParallelAutogradeApp:
    """Return an application with the course's configuration and the command's options."""
    app = ParallelAutogradeApp(log_level=logging.WARNING)
    names = read_settings(app, options.others)
    app.coursedir.assignment_id = assignment_in(app, names)
    if app.coursedir.notebook_id != "*":
        raise Stopped(
            "This command grades whole submissions. For one notebook: nbgrader autograde"
        )
    app.config.merge(Config({"BaseConverter": {"force": options.force}}))
    return app


@contextmanager
def executor_for(options):
    """Yield the workers and their number."""
    if options.scheduler:
        if not options.trust_network:
            demand_safe(options.scheduler)
        from distributed import Client

        with Client(options.scheduler, set_as_default=False) as client:
            jobs = options.jobs or max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
            executor = client.get_executor(pure=False)
            try:
                yield executor, jobs
            finally:
                executor.shutdown(wait=False)
        return
    jobs = options.jobs or len(os.sched_getaffinity(0))
    executor = LocalWorkers(jobs)
    try:
        yield executor, jobs
    except BaseException:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        executor.shutdown(wait=False, cancel_futures=True)
        end_workers()
        # The threads that look after the workers end, too: Python would wake them as it exits, and
        # print an error if they were just closing what wakes them.
        executor.shutdown()
        raise
    executor.shutdown()


def demand_safe(address):
    """Raise Stopped if others than this machine's users can send a scheduler what its workers run."""
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    try:
        loopback = parts.hostname == "localhost" or ip_address(parts.hostname or "").is_loopback
    except ValueError:
        loopback = False
    if parts.scheme != "tls" and not loopback:
        raise Stopped(
            f"Whoever reaches {address}, or a worker of it, can run programs as the user that the "
            "workers run as. Nothing was graded. Start scheduler and workers with TLS and name "
            "them as tls://HOST:PORT (https://distributed.dask.org/en/stable/tls.html), or, in a "
            "network of which you trust each machine and user, add --trust-network."
        )


def end_workers():
    """End the local workers and with them what runs in their sandboxes."""
    children = active_children()
    for child in children:
        child.terminate()
    for child in children:
        child.join(1)
        if child.is_alive():
            child.kill()


# ---- What is said at the end --------------------------------------------------------------------


def summary(submissions, seconds, jobs) -> str:
    """Return the closing table."""
    counts = Counter(submission.status for submission in submissions)
    lines = [f"{state:<16}{counts[state]:>6}" for state in ("graded", "failed", "already graded")]
    lines += [f"    {one.reason}" for one in submissions if one.status == "failed"]
    ran = [one.executed for one in submissions if one.executed and one.status == "graded"]
    if ran:
        times = [executed.seconds for executed in ran]
        largest = max(executed.peak_memory for executed in ran)
        lines.append(
            f"{'time':<16}{seconds:>6.1f} s with {jobs} worker{'s' * (jobs > 1)}; a submission "
            f"takes {median(times):.2f} s (the longest {max(times):.2f} s)"
        )
        own = median(one.coordinator_seconds for one in submissions if one.executed)
        lines.append(f"{'coordinator':<16}{1000 * own:>6.1f} ms a submission")
        lines.append(f"{'memory':<16}{largest / 2**20:>6.0f} MiB at most in one process")
    return "\n".join(lines)


def write_report(path, submissions, seconds, jobs):
    """Write what is known of each submission, as JSON."""
    rows = [asdict(one) for one in submissions]
    for row in rows:
        for key in ("kept", "manual", "messages"):
            del row[key]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"seconds": seconds, "jobs": jobs, "submissions": rows}, file, indent=1)
