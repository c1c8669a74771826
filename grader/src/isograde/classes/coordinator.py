"""The process that reads submissions and records their marks: the only one with the gradebook."""

import os
import pickle
import tempfile
import time
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from nbgrader.api import MissingEntry
from traitlets import Instance

from ..reading.beside import below, write_file
from ..reading.submissions import Submissions
from ..running.kernels import WarmSandbox, copy_files
from ..settings import SettingsError
from .converter import SubmissionConverter
from .gradebook import OpenGradebook, exercise_only, save_marks
from .job import Executed, Job
from .stock import SubmissionExporter

HOOKS = ("pre_convert_hook", "post_convert_hook")


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
    messages: list[str] = field(default_factory=list)

    @contextmanager
    def on_the_bill(self):
        """Count the time that this process takes for it."""
        seconds, cpu = time.perf_counter(), time.thread_time()
        try:
            yield
        finally:
            self.coordinator_seconds += time.perf_counter() - seconds
            self.coordinator_cpu += time.thread_time() - cpu


class Coordinator(SubmissionConverter):
    """nbgrader's converter, with the grading of a submission taken out into jobs."""

    gradebook = Instance(OpenGradebook)

    def select(self, students) -> list[tuple[str, str]]:
        """Return student and folder of the selected submissions, of all if ``students`` is empty.

        Raises SettingsError, NotThere or NoSource if none can be graded.
        """
        course, assignment = self.coursedir, self.coursedir.assignment_id
        if not issubclass(self.exporter_class, SubmissionExporter):
            raise SettingsError(
                "The settings do not switch the grader on: c.Autograde.exporter_class is "
                f"{self.exporter_class.__name__}. Nothing was graded. Let nbgrader_config.py call "
                "isograde.configure(c, __file__)."
            )
        with self.gradebook.transaction():
            self.submissions = Submissions(
                course, assignment, lambda: self.gradebook, self.log, self.config
            )
        selected = self.submissions.select(students or [course.student_id])
        self.exercise = exercise_only(self.gradebook, assignment)
        self.plain_config = plain(self.config)
        return sorted(selected.items(), key=itemgetter(1))

    # ---- Read ----

    def read(self, student, folder) -> Submission:
        """Return a submission.

        If it is to be graded, no old score and no old folder is left when this returns.
        """
        notebooks = sorted(self.submissions.notebooks(folder))
        submission = Submission(folder, student, self.coursedir.assignment_id, notebooks)
        with submission.on_the_bill():
            if not self.force and self.submissions.is_graded(student, folder):
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
        clash = self.submissions.in_the_way(submission.folder)
        own = {
            path: data
            for path, data in own.items()
            if not any(path == name or below(path, name) for name in clash)
        }
        kept = self.students_own()
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
            names=self.submissions.names,
            config=self.plain_config,
            hidden=[os.path.realpath(self.coursedir.root)],
            log_level=self.parent.log_level,
        )

    # ---- Record ----

    def record(self, submission, executed):
        """Save a submission that was run: all of it, or, if this raises an error, nothing."""
        with self.recording(submission) as folder:
            for path, data in executed.files.items():
                write_file(folder, path, data)
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
    with os.scandir(folder) as entries:
        if all(entry.name.endswith(".ipynb") and not entry.is_dir() for entry in entries):
            return {}
    with tempfile.TemporaryDirectory(prefix="files-") as copies:
        copy_files(folder, Path(copies), size)
        paths = [path for path in Path(copies).rglob("*") if path.is_file()]
        return {str(path.relative_to(copies)): path.read_bytes() for path in paths}


def plain(config) -> dict[str, dict]:
    """Return a configuration as workers can be sent it, without the hooks, which run here.

    Raises SettingsError if it holds something that is no part of a module.
    """
    sections = {}
    for section, values in config.items():
        sections[section] = {key: value for key, value in values.items() if key not in HOOKS}
        for key, value in sections[section].items():
            try:
                pickle.dumps(value)
            except (pickle.PicklingError, AttributeError, TypeError):
                raise SettingsError(
                    f"c.{section}.{key} cannot be sent to workers. Define {value!r} in a module, "
                    "and name it in nbgrader_config.py."
                ) from None
    return sections
