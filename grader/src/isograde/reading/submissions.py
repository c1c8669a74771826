"""Read a submission, so that what the gradebook and autograded/ say of it is never out of date."""

import logging
import os
import sys
from contextlib import contextmanager
from fnmatch import fnmatchcase
from glob import escape, glob
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.preprocessors.execute import UnresponsiveKernelError
from nbgrader.utils import parse_utc, remove, rmtree
from sqlalchemy.exc import SQLAlchemyError

from ..classes.gradebook import students_with_scores
from ..classes.lock import AnotherRun, one_run_at_a_time
from ..text import printable, shown
from .apart import apart
from .graded import GRADED_FROM, content_of, graded_from, is_finished, version_of
from .handed_in import (
    Found,
    HandedIn,
    choose,
    loaded,
    no_files,
    notebooks_in,
    read_bytes,
)
from .limits import MAX_LINKS, MAX_TIMESTAMP, Unreadable
from .notebook import UNFINISHED, read_notebook


class MarkUnfinished(NbGraderPreprocessor):
    """The last step of sanitizing: note in the notebook that it is not graded yet, but from what."""

    def preprocess(self, nb, resources):
        nb.metadata[UNFINISHED] = resources.get(GRADED_FROM, True)
        return nb, resources


class MarkFinished(NbGraderPreprocessor):
    """The last step of autograding: the scores are saved, so note from what they are."""

    def preprocess(self, nb, resources):
        if UNFINISHED in nb.metadata:
            nb.metadata[GRADED_FROM] = nb.metadata.pop(UNFINISHED)
        return nb, resources


@contextmanager
def only_run(root, log):
    """End a run that would grade in a course in which another one does."""
    try:
        with one_run_at_a_time(root):
            yield
    except AnotherRun as error:
        log.error(error)
        raise NbGraderException(str(error)) from None


class NotGraded(NbGraderException):
    """A submission cannot be graded. The message names the student, and says what to do."""


class SubmissionExporter(NotebookExporter):
    """nbgrader's reader and writer of submissions, for ``Autograde.exporter_class``.

    nbgrader makes one at the start of a run, when it knows which submissions are selected and has
    not looked at any. Then

    - every selected folder gets the notebooks that are graded of it, by the names that they should
      have. What is read in the place of each is decided when it is read (see ``read``);
    - what lies in ``autograded/`` and is not what a submission deserves now is removed from there,
      as nbgrader takes whatever lies there for graded: what a killed run left unfinished, or what
      was graded from another file or by another version of the exercise (see ``is_graded``);
    - a second run at the same time ends at once;
    - nbgrader's log is cut to one line for each problem (see ``OneLine``).

    When the grading of a submission starts, its old autograded scores are forgotten, as otherwise
    a failed re-grade would keep them, and its links are left out of what nbgrader copies.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        converter = self.parent
        self.ignored = list(converter.coursedir.ignore)
        self.grade_ids = {}  # of the notebooks of the assignment, by name
        self.version = None  # of the exercise
        self.with_scores = set()  # students
        self.told = set()  # why a class is graded again
        self.no_times = set()  # files that should hold one, and were told of
        log = converter.log
        log.filters = [one for one in log.filters if not isinstance(one, OneLine)]
        log.addFilter(OneLine())
        if not converter.assignments:
            return  # a worker's, whose coordinator has done all this
        self.complete()
        if not self.grade_ids:
            return  # nbgrader says itself that there is no such assignment
        # The converter calls these two for all submissions, and for each, and then the hook with each
        # that it does grade, which it does not tell where the gradebook is. A hook of the course's
        # own still runs.
        all_notebooks, own_hook = converter.convert_notebooks, converter.pre_convert_hook
        destination = converter.init_destination

        def convert_notebooks():
            with only_run(converter.coursedir.root, converter.log):
                all_notebooks()

        def init_destination(assignment, student):
            if student not in converter.coursedir.student_id_exclude.split(","):
                self.remove_outdated(assignment, student)
            return destination(assignment, student)

        def start_submission(notebooks, **names):
            self.begin(notebooks)
            forget_scores(converter, notebooks)
            if own_hook:
                own_hook(notebooks=notebooks, **names)

        converter.convert_notebooks, converter.init_destination = (
            convert_notebooks,
            init_destination,
        )
        converter.pre_convert_hook = start_submission
        converter.coursedir.get_existing_timestamp = self.timestamp

    # ---- All submissions ----

    def complete(self):
        """Give each selected folder the notebooks that are graded of it."""
        converter, course = self.parent, self.parent.coursedir
        folders = set(converter.assignments)
        folders |= set(glob(converter._format_source(course.assignment_id, course.student_id)))
        with Gradebook(course.db_url, course.course_id) as gradebook:
            try:
                assignment = gradebook.find_assignment(course.assignment_id)
            except MissingEntry:
                return
            notebooks = assignment.notebooks
            source = course.format_path(course.source_directory, ".", course.assignment_id)
            self.version = version_of(assignment, source)
            self.with_scores = students_with_scores(gradebook, course.assignment_id)
            self.grade_ids = {
                notebook.name: {cell.name for cell in notebook.source_cells}
                for notebook in notebooks
            }
        selected = [name for name in self.grade_ids if fnmatchcase(name, course.notebook_id)]
        several = len(selected) > 1  # or else `content` says what is wrong
        converter.assignments = {
            folder: [
                f"{folder}/{name}.ipynb"
                for name in selected
                if several and self.found(folder, name)
            ]
            or [f"{folder}/{name}.ipynb" for name in selected]
            for folder in folders
        }

    def found(self, folder, name) -> list[Found]:
        """Return what may have been handed in as the notebook ``name``."""
        named = Found(Path(folder, f"{name}.ipynb"), f"{name}.ipynb", 0.0)
        is_there = named.path.is_file() or named.path.is_symlink()
        if is_there and len(os.listdir(folder)) == 1:
            return [named]
        taken = {f"{other}.ipynb" for other in self.grade_ids}
        only = len(self.grade_ids) == 1
        others = [
            one
            for one in notebooks_in(folder)
            if one.shown not in taken and (only or name.lower() in one.shown.lower())
        ]
        return [named, *others] if is_there else others

    # ---- One submission ----

    def graded_from(self, folder) -> dict:
        """Return what a submission that is graded now is graded from."""
        return {"submission": content_of(folder), "exercise": self.version}

    def is_graded(self, student, notebooks, place) -> bool:
        """Say whether this content was graded by this exercise, and its marks are in the gradebook.

        If it was graded, but not so, the instructor is told why it is graded again. ``place`` is
        the folder of the autograded notebooks.
        """
        if not os.path.isdir(place):
            return False
        now = self.graded_from(os.path.dirname(notebooks[0]))
        files = [os.path.join(place, os.path.basename(path)) for path in notebooks]
        unfinished = [os.path.basename(file) for file in files if not is_finished(file)]
        before = [graded_from(file) for file in files]
        if unfinished:
            self.again(student, f"an earlier run did not finish {', '.join(unfinished)}")
        elif student not in self.with_scores:
            self.again(student, "marks of it are missing in the gradebook")
        elif all(made == now for made in before):
            return True
        elif any(made and made["submission"] != now["submission"] for made in before):
            self.again(student, "it was handed in again, or changed, since it was graded")
        elif all(before):
            self.again_all("The exercise has changed")
        else:
            self.again_all("What is there was graded by another grader")
        return False

    def again(self, student, why):
        self.parent.log.warning("Student %s: %s; grading it again", student, why)

    def again_all(self, why):
        if why not in self.told:
            self.told.add(why)
            self.parent.log.warning("%s; grading again whom that concerns", why)

    def remove_outdated(self, assignment, student):
        """Remove the autograded files of a submission unless it is graded, and first its scores."""
        converter, course = self.parent, self.parent.coursedir
        place = course.format_path(course.autograded_directory, student, assignment)
        if not os.path.isdir(place) or self.is_graded(student, converter.notebooks, place):
            return
        forget_scores(converter, converter.notebooks)
        if course.notebook_id == "*":
            rmtree(place)  # nbgrader looks for the folder only
        for path in converter.notebooks:
            file = os.path.join(place, os.path.basename(path))
            if os.path.exists(file):
                remove(file)

    def begin(self, notebooks):
        """Tell what is wrong beside the notebooks, and leave links out of what is copied."""
        folder, student = os.path.dirname(notebooks[0]), self.student_of(notebooks[0])
        links = self.leave_out_links(folder)
        if links:
            self.parent.log.warning(
                "Student %s: %s left out, as links are not followed. If the notebook needs what "
                "it points to, put the file itself there and grade again.",
                student,
                shown([os.path.relpath(path, folder) for path in links], MAX_LINKS),
            )
        here = {os.path.basename(path)[:-6] for path in notebooks}
        for name in self.grade_ids:
            if fnmatchcase(name, self.parent.coursedir.notebook_id) and name not in here:
                self.parent.log.warning(
                    "Student %s: there is no %s.ipynb, so it scores 0. Ask for it, put it in %s "
                    "and grade again.",
                    student,
                    name,
                    folder,
                )

    def leave_out_links(self, folder) -> list[str]:
        """Leave a submission's links out of what nbgrader copies; return them.

        nbgrader copies what they point to: any file that the instructor may read.
        """
        try:
            links = no_files(folder)
        except OSError:
            links = [folder]
        notebooks = {path for path in links if path.endswith(".ipynb")}  # which are never copied
        self.parent.coursedir.ignore = [*self.ignored, *map(escape, links)]
        return [path for path in links if path not in notebooks]

    def content(self, path) -> HandedIn:
        """Return the files of which one was handed in as a notebook, whatever it is called.

        They are not read here, but by ``read``. Raises NotGraded if there are none.
        """
        folder, file = os.path.split(path)
        name = file.removesuffix(".ipynb")
        found = self.found(folder, name)
        if not found and not os.path.lexists(path):
            there = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
            there = f" ({shown(there)})" if there else ""
            self.fail(
                f"Student {self.student_of(path)}: no notebook in {folder}{there}. It has no "
                f"score. Ask for it, put it there as {file} and grade again."
            )
        found = found or [Found(Path(path), file, 0.0)]  # a pipe
        return HandedIn(name, loaded(found), self.grade_ids.get(name, set()))

    def student_of(self, path) -> str:
        return self.parent.init_single_notebook_resources(path)["nbgrader"]["student"]

    def timestamp(self, folder):
        """Return when a submission was handed in, as its ``timestamp.txt`` says, or None.

        In the place of nbgrader's own, which fails with an AttributeError at any other text.
        """
        path = f"{folder}/timestamp.txt"
        if not os.path.lexists(path):
            return None
        try:
            return parse_utc(read_bytes(path, MAX_TIMESTAMP).decode().strip())
        except (ValueError, OverflowError):
            if path in self.no_times:
                return None
            self.no_times.add(path)
            self.parent.log.warning(
                "Student %s: there is no time in %s, so it counts as handed in on time. Mend it "
                "and grade again.",
                os.path.basename(os.path.dirname(folder)),
                path,
            )
            return None

    def fail(self, message):
        message = printable(message)
        self.parent.log.error(message)
        raise NotGraded(message)

    # ---- nbconvert's interface ----

    def from_filename(self, filename, resources=None, **kw):
        """Convert a notebook that was handed in, or that nbgrader has written in autograded/."""
        names = resources["nbgrader"]
        name = os.path.basename(filename).removesuffix(".ipynb")
        resources["metadata"] = {"name": name, "path": os.path.dirname(filename)}
        try:
            if self.parent._sanitizing:
                # First this: if the file changes now, the next run grades it again.
                resources[GRADED_FROM] = self.graded_from(os.path.dirname(filename))
                nb = self.read(self.content(filename), filename, resources)
                if not os.path.exists(filename):  # for which nbgrader has given 0, tasks included
                    forget_scores(self.parent, [filename], name)
            else:
                nb = read_notebook(read_bytes(filename))
            return self.from_notebook_node(nb, resources, **kw)
        except NotGraded:
            forget_scores(self.parent, [filename])
            raise
        except (NbGraderException, SQLAlchemyError, UnresponsiveKernelError):
            raise
        except Exception as error:
            self.parent.log.debug("The error:", exc_info=True)
            forget_scores(self.parent, [filename])
            text = " ".join(str(error).split())[:300]
            self.fail(
                f"Student {names['student']}: {type(error).__name__}: {text}. It has no score. "
                f"Look at {filename} and grade again; --debug says more."
            )

    def read(self, handed_in, path, resources):
        """Return the notebook that was handed in, and tell which one it is, if that is in doubt.

        Raises NotGraded with a message for the instructor if it cannot be read.
        """
        folder, file = os.path.split(path)
        student = resources["nbgrader"]["student"]
        try:
            chosen = apart(choose, handed_in)
        except Unreadable as reason:
            self.fail(cannot_read(student, path, reason))
        if chosen["shown"] != file:
            there = any(one.shown == file for one in handed_in.found)
            self.parent.log.warning(
                "Student %s: graded %s, as %s %s. If that is the wrong one, put the right one in "
                "%s as %s and grade again.",
                *(student, shown([chosen["shown"]]), file),
                *("cannot be read" if there else "is not there", folder, file),
            )
        elif chosen["others"]:
            self.parent.log.warning(
                "Student %s: graded %s, and not %s. If that is the wrong one, put the right one "
                "in %s as %s and grade again.",
                *(student, file, shown(chosen["others"]), folder, file),
            )
        return from_dict(chosen["notebook"])


# That a notebook is missing, without the student; that output is lost, which its cell shows.
SAID_BETTER = ("No submitted file: ", "Timeout waiting for IOPub output")


class OneLine(logging.Filter):
    """Keeps from nbgrader's log what ``SubmissionExporter`` has said, or says better, in one line.

    nbgrader tells of a submission that cannot be graded in five entries, one of them a traceback.
    """

    def __init__(self):
        super().__init__()
        self.told, self.untold = set(), False

    def filter(self, record):
        text = record.getMessage()
        error = sys.exc_info()[1]
        if isinstance(error, NotGraded):
            self.told.add(str(error).split(": ")[0].removeprefix("Student "))
            return False
        if text.startswith("Traceback (most recent call last)"):
            self.untold = True
        if text.startswith("There was an error processing assignment '"):
            return not any(text.endswith(f"for student '{student}'") for student in self.told)
        if text.startswith("Please see the"):
            return self.untold
        return not text.startswith(SAID_BETTER)


def cannot_read(student, path, reason) -> str:
    return (
        f"Student {student}: cannot read {path} as a Jupyter notebook ({reason}). It has no "
        "score. Put a proper .ipynb file in its place and run nbgrader autograde again."
    )


def forget_scores(converter, notebooks, selected=None):
    """Clear the autograded scores of one submission's notebooks, of all that the run selects.

    A score that a grader gave stays, and is marked for review, as nbgrader does after a re-grade.
    """
    names = converter.init_single_notebook_resources(notebooks[0])["nbgrader"]
    with Gradebook(names["db_url"], converter.coursedir.course_id) as gradebook:
        try:
            submission = gradebook.find_submission(names["assignment"], names["student"])
        except MissingEntry:
            return
        for notebook in submission.notebooks:
            if fnmatchcase(notebook.name, selected or converter.coursedir.notebook_id):
                for grade in notebook.grades:
                    grade.auto_score = None
                    grade.needs_manual_grade = True
        gradebook.db.commit()
