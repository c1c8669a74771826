"""The submissions to an assignment: which there are, what was handed in, and what is graded.

Whether a submission is graded, ``Submissions.why_not_graded`` says. Before it is graded again, first the scores are forgotten, then the folder is taken away. The new one is
written beside its place, and moved there in one step after all its scores are saved. So a run that
is killed leaves each submission graded or not, never with an old score to a new notebook, and the
next run grades those that are not.
"""

import os
import re
import shutil
from contextlib import nullcontext, suppress
from fnmatch import fnmatchcase
from functools import cached_property
from glob import escape, glob
from logging import getLogger
from pathlib import Path, PurePath
from shlex import quote

from nbformat import NotebookNode, from_dict
from nbgrader.api import Base, MissingEntry
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.utils import parse_utc
from sqlalchemy import inspect

from ..text import printable, shown
from .apart import apart
from .beside import digest, digests_in, from_json, put_beside
from .deciding import exercise_checksum, names_of_exercise, settings_checksum
from .exercise import NoSource
from .graded import (
    GONE,
    GRADING,
    NOT_YET,
    STALE,
    content_of,
    graded_from,
    students_with_scores,
    why_not_graded,
)
from .handed_in import (
    Found,
    HandedIn,
    choose,
    loaded,
    no_files,
    notebooks_in,
    others_in,
    read_bytes,
)
from .limits import MAX_LINKS, MAX_TIMESTAMP, Unreadable

LOG = getLogger(__name__)


class NotThere(MissingEntry):
    """There is no such assignment, notebook or submission. The message says what to do."""


def demand_current(gradebook):
    """Raise NotThere if a gradebook lacks what this nbgrader writes to: it would fail half-way."""
    there = inspect(gradebook.engine)
    for table in Base.metadata.sorted_tables:
        has = {column["name"] for column in there.get_columns(table.name)}
        lacks = {*table.columns.keys()} - has
        if lacks:
            raise NotThere(
                f"The gradebook is of an older nbgrader: {table.name} has no "
                f"{' and no '.join(sorted(lacks))}. Nothing was done. Run: nbgrader db upgrade"
            )


class NotGraded(NbGraderException):
    """A submission cannot be graded. The message names the student, and says what to do."""

    def __init__(self, message):
        super().__init__(printable(message))


class Submissions:
    """The submissions to one assignment.

    ``course`` is nbgrader's CourseDirectory; of the assignment's notebooks those count that its
    ``notebook_id`` matches. ``open_gradebook()`` returns a gradebook for a ``with`` statement.
    What an instructor should know of a submission goes to ``log``. ``config`` are the settings that
    it is graded with. Raises NotThere, or NoSource.
    """

    def __init__(self, course, assignment, open_gradebook, log, config):
        self.course, self.assignment, self.log = course, assignment, log
        self.students_own = Autograde(config=config).exclude_overwriting.get(assignment, [])
        self.open_gradebook = open_gradebook
        self.again: dict[str, list[str]] = {}  # whom a run grades again, by the reason
        self.no_times = set()  # files that should hold one, and were told of
        source = course.format_path(course.source_directory, ".", assignment)
        with open_gradebook() as gradebook:
            demand_current(gradebook)
            exercise = self.exercise_in(gradebook)
            self.names = names_of_exercise(exercise, source)
            self.version = {
                "exercise": exercise_checksum(exercise, source, self.names),
                "settings": settings_checksum(config, exercise),
                "grading": GRADING,
            }
            self.with_scores = students_with_scores(gradebook, assignment)
            self.grade_ids = {
                notebook.name: {cell.name for cell in notebook.source_cells}
                for notebook in exercise.notebooks
            }
        self.selected = [name for name in self.grade_ids if fnmatchcase(name, course.notebook_id)]
        if not self.selected:
            raise NotThere(
                f"No notebook of {assignment} matches {course.notebook_id}. Nothing was done."
            )

    def exercise_in(self, gradebook):
        try:
            exercise = gradebook.find_assignment(self.assignment)
        except MissingEntry:
            exercise = None
        if not exercise or not exercise.notebooks:
            raise NotThere(
                f"The gradebook has no {'notebook of ' if exercise else ''}assignment "
                f"{self.assignment}. Run: {how_to_build(self.course, self.assignment)}"
            )
        return exercise

    @cached_property
    def given(self) -> dict[str, str]:
        """The files of the exercise that are put in the place of a student's, see ``digests_in``."""
        found = digests_in(
            self.course.format_path(self.course.source_directory, ".", self.assignment)
        )
        return {path: digest for path, digest in found.items() if path not in self.students_own}

    # ---- Which there are ----

    def select(self, students) -> dict[str, str]:
        """Return the folders of these students' submissions. Each may be a pattern.

        Raises NotThere if one of them has none.
        """
        selected: dict[str, str] = {}
        for student in students:
            folders = self.folders(student)
            if not folders:
                course = self.course
                where = course.format_path(course.submitted_directory, student, self.assignment)
                raise NotThere(f"No submission matches {where}. Nothing was graded.")
            selected |= folders
        return selected

    def folders(self, students="*", step=None) -> dict[str, str]:
        """Return the folder of each student's submission, without those who are excluded.

        ``students`` is a pattern. ``step`` is a folder of the course, the one of what was handed in
        by default.
        """
        course, step = self.course, step or self.course.submitted_directory
        excluded = course.student_id_exclude.split(",")
        pattern = re.compile(
            course.format_path(step, "(?P<student>.*)", re.escape(self.assignment), escape=True)
        )
        # (The course's own path may hold what is a pattern to glob.)
        below = course.directory_structure.format(
            nbgrader_step=step, student_id=students, assignment_id=escape(self.assignment)
        )
        found = {}
        for path in glob(below, root_dir=course.root):
            folder = os.path.join(course.root, path)
            match = pattern.fullmatch(folder)
            if match and match["student"] not in excluded:
                found[match["student"]] = folder
        return found

    def notebooks(self, folder) -> list[str]:
        """Return the paths of the notebooks that are graded of a submission, be they there or not.

        These are the names that they should have: ``find`` says what is there instead.
        """
        several = len(self.selected) > 1  # or else `handed_in` says what is wrong
        there = [name for name in self.selected if several and self.find(folder, name)]
        return [f"{folder}/{name}.ipynb" for name in there or self.selected]

    # ---- What was handed in ----

    def find(self, folder, name) -> list[Found]:
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

    def has_notebook(self, folder) -> bool:
        """Say whether something was handed in that is graded, or would be if it could be read."""
        return any(
            self.find(folder, name) or os.path.lexists(f"{folder}/{name}.ipynb")
            for name in self.selected
        )

    def handed_in(self, student, path) -> HandedIn:
        """Return the files of which one was handed in as a notebook, whatever it is called.

        They are not read here, but by ``read``. Raises NotGraded if there are none.
        """
        folder, file = os.path.split(path)
        name = file.removesuffix(".ipynb")
        found = self.find(folder, name)
        if not found and not os.path.lexists(path):
            there = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
            instead = f" ({shown(there)})" if there else ""
            raise NotGraded(
                f"Student {student}: no notebook in {folder}{instead}. It has no score. Ask for it, "
                f"put it there as {file} and grade again."
            )
        found = found or [Found(Path(path), file, 0.0)]  # a pipe
        grade_ids = self.grade_ids.get(name, set())
        return HandedIn(name, loaded(found), grade_ids, self.given, self.others(folder, name))

    def others(self, folder, name) -> list[str]:
        """Return the files of a submission from which no other notebook of the exercise comes."""
        there = others_in(folder, self.given)
        names = [other.lower() for other in self.grade_ids if other != name]
        found = notebooks_in(folder) if there and names else []
        theirs = {
            one.archive for one in found if any(other in one.shown.lower() for other in names)
        }
        return [path for path in there if path not in theirs]

    def timestamp(self, student, folder):
        """Return when a submission was handed in, as its ``timestamp.txt`` says, or None."""
        path = f"{folder}/timestamp.txt"
        if not os.path.lexists(path):
            return None
        try:
            return parse_utc(read_bytes(path, MAX_TIMESTAMP).decode().strip())
        except (ValueError, OverflowError):
            if path not in self.no_times:
                self.no_times.add(path)
                self.log.warning(
                    "Student %s: there is no time in %s, so it counts as handed in on time. Mend "
                    "it and grade again.",
                    student,
                    path,
                )
            return None

    def links(self, folder) -> list[str]:
        """Return the paths of the links in a submission, or of it as a whole if these are many.

        nbgrader would copy what they point to: any file that the instructor may read.
        """
        try:
            return no_files(folder)
        except OSError:
            return [folder]

    def changed(self, folder) -> list[str]:
        """Return which files of the exercise lie in a submission, but are not as there."""
        there = [path for path in self.given if os.path.isfile(f"{folder}/{path}")]
        return [path for path in there if not self.is_given(f"{folder}/{path}", path)]

    def in_the_way(self, folder) -> list[str]:
        """Return which files are called as folders of the exercise, and folders as its files."""
        above = {str(one) for path in self.given for one in PurePath(path).parents} - {"."}
        files = [path for path in above if os.path.isfile(f"{folder}/{path}")]
        return sorted(files + [path for path in self.given if os.path.isdir(f"{folder}/{path}")])

    def is_given(self, file, path) -> bool:
        try:
            return digest(read_bytes(file)) == self.given[path]
        except Unreadable:
            return False

    def begin(self, student, notebooks):
        """Tell what is wrong beside the notebooks of a submission that is graded now."""
        folder = os.path.dirname(notebooks[0])
        # A notebook that is a link is told of where it is read.
        links = [path for path in self.links(folder) if not path.endswith(".ipynb")]
        if links:
            self.log.warning(
                "Student %s: %s left out, as links are not followed. If the notebook needs what "
                "it points to, put the file itself there and grade again.",
                student,
                shown([os.path.relpath(path, folder) for path in links], MAX_LINKS),
            )
        if clash := self.in_the_way(folder):
            self.log.warning(
                "Student %s: %s left out, as the exercise has a folder or a file of that name. If "
                "the notebook needs it, rename it, there and in %s, and grade again.",
                *(student, shown(clash), folder),
            )
        tell_of_replaced(self.changed(folder), student, self.log)
        for name in self.selected:
            if f"{folder}/{name}.ipynb" not in notebooks:
                self.log.warning(
                    "Student %s: there is no %s.ipynb, so it scores 0. Ask for it, put it in %s "
                    "and grade again.",
                    student,
                    name,
                    folder,
                )

    # ---- What is graded ----

    def graded_from(self, folder) -> dict:
        """Return what a submission that is graded now is graded from."""
        return {"submission": content_of(folder), **self.version}

    def place(self, student, state="") -> Path:
        """Return the folder of what is graded of a student, or with a state one beside it."""
        course, name = self.course, beside(self.assignment, state) if state else self.assignment
        return Path(course.format_path(course.autograded_directory, student, name))

    def why_not_graded(self, student, folder) -> str:
        """Return why a submission does not count as graded, or "" if it does.

        It does if this content was graded by this exercise with these settings, and its marks are
        in the gradebook. Whoever wants to know asks here: commands, the formgrader, the report.
        """
        if folder is None:
            return GONE if student in self.with_scores else NOT_YET
        place = self.place(student)
        if not place.is_dir() and not self.place(student, UNFINISHED).is_dir():
            return NOT_YET
        names = map(os.path.basename, self.notebooks(folder))
        before = [graded_from(place / name) for name in names]
        return why_not_graded(self.graded_from(folder), before, student in self.with_scores)

    def states(self, students="*") -> dict[str, str]:
        """Return ``why_not_graded`` of all who have handed in something, or have marks."""
        folders = self.folders(students)
        excluded = self.course.student_id_exclude.split(",")
        others = {one for one in self.with_scores if fnmatchcase(one, students)} - {*excluded}
        return {
            student: self.why_not_graded(student, folders.get(student))
            for student in folders.keys() | others
        }

    def is_graded(self, student, folder) -> bool:
        """Say whether a run may pass over a submission. If not, ``tell_again`` says why."""
        why = self.why_not_graded(student, folder)
        if why and why != NOT_YET:
            self.again.setdefault(why, []).append(student)
        return not why

    def tell_again(self):
        """Tell whom a run has graded again, and why: a line for each reason."""
        for why, students in self.again.items():
            who = shown(students, MAX_NAMED)
            self.log.warning("%s graded again, as %s: %s", counted(students), why, who)
        self.again = {}

    def autograded(self, student) -> list[Path]:
        """Return the autograded notebooks of a student."""
        return sorted(self.place(student).glob("*.ipynb"))

    def forget_scores(self, student, names=None):
        """Clear the autograded scores of a submission's notebooks, or of those with these names.

        A score that a grader gave stays, and is marked for review, as nbgrader does after a
        re-grade.
        """
        with self.open_gradebook() as gradebook:
            try:
                submission = gradebook.find_submission(self.assignment, student)
            except MissingEntry:
                return
            for notebook in submission.notebooks:
                if notebook.name in (names or self.selected):
                    for grade in notebook.grades:
                        grade.auto_score = None
                        grade.needs_manual_grade = True
            gradebook.db.commit()

    def remove(self, student, notebooks):
        """Remove what is graded of a submission, and what a killed run has left of it.

        If not all notebooks of the assignment are selected, the others stay.
        """
        place, old = self.place(student), self.place(student, "old")
        remove_folder(self.place(student, UNFINISHED))
        remove_folder(old)
        if len(self.selected) < len(self.grade_ids):
            for path in notebooks:
                (place / os.path.basename(path)).unlink(missing_ok=True)
            return
        with suppress(FileNotFoundError):
            place.rename(old)  # in one step, so that no part of it is ever taken for graded
        remove_folder(old)

    def finish(self, student):
        """Move what was graded of a submission to its place."""
        done, place = self.place(student, UNFINISHED), self.place(student)
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            done.rename(place)
            return
        # Some of its notebooks are there. The others follow in one step each, after their files.
        files = [path for path in done.rglob("*") if not path.is_dir()]
        for path in sorted(files, key=lambda path: path.suffix == ".ipynb"):
            target = place / path.relative_to(done)
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
        remove_folder(done)

    def give_up(self, student):
        """Remove what there is of a submission whose grading has failed."""
        done = self.place(student, UNFINISHED)
        remove_folder(done)
        with suppress(OSError):
            done.parent.rmdir()  # if nothing else is in it


def old_marks(course, gradebook, config, assignment, students=("*",)) -> list[str]:
    """Say whose marks are not those of what lies there now, and why: a line for each reason.

    ``students`` are patterns of those who count.
    """
    name = printable(assignment)
    try:
        there = Submissions(course, assignment, lambda: nullcontext(gradebook), LOG, config)
    except (NotThere, NoSource) as error:
        return [f"{name}: it is not known whether marks are old ones. {error}"]
    old: dict[str, list[str]] = {}
    states = {who: why for pattern in students for who, why in there.states(pattern).items()}
    for student, why in sorted(states.items()):
        if why in STALE:
            old.setdefault(why, []).append(student)
    again = f"To grade again: isograde autograde {quote(assignment)}"
    remedy = {GONE: "Put it there, or remove the marks from the gradebook."}
    return [
        f"{name}: old marks of {counted(who)}, as {why}: {listed(who)}. {remedy.get(why, again)}"
        for why, who in old.items()
    ]


def counted(students) -> str:
    return f"{len(students)} submission{'s' * (len(students) > 1)}"


def listed(students) -> str:
    return printable(shown(students, MAX_NAMED))


def how_to_build(course, assignment) -> str:
    """Return the command that enters an assignment into the gradebook and makes its release.

    Without --force it does neither where there is a folder of the release, as in a fresh clone.
    """
    release = course.format_path(course.release_directory, ".", assignment)
    force = " --force" if os.path.isdir(release) else ""
    return f"nbgrader generate_assignment {quote(assignment)}{force}"


UNFINISHED = "unfinished"
MAX_NAMED = 10  # students in one line


def beside(assignment, state) -> str:
    """Return the name of a folder beside an assignment's, which nbgrader's patterns pass over."""
    return f".{assignment}.{state}"


def remove_folder(folder):
    """Remove a folder, if it is there, also of files that nbgrader has made read-only."""
    for path, _, _ in os.walk(folder):
        os.chmod(path, 0o700)
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)


def tell_of_replaced(paths, student, log):
    if paths:
        log.warning(
            "Student %s: handed in with changes, and replaced by the exercise's own: %s. What "
            "students are to change, name in c.Autograde.exclude_overwriting, and grade again.",
            student,
            shown(paths),
        )


def tell_of_lost(lost, notebook, folder, student, log):
    """Tell what has lain beside a notebook, or elsewhere in its archive, and is not at hand."""
    if lost:
        first, why = next(iter(lost.items()))
        log.warning(
            "Student %s: left out of what was handed in with %s: %s (%s: %s). If the notebook "
            "needs it, put it in %s and grade again.",
            *(student, shown([notebook]), shown([*lost]), shown([first]), why, folder),
        )


def tell_of_left(chosen, folder, student, log):
    """Tell which files are not where the notebook that was chosen may look for them."""
    if chosen["packed"]:
        log.warning(
            "Student %s: not unpacked beside %s: %s. If the notebook needs what is in there, "
            "unpack it in %s and grade again.",
            *(student, shown([chosen["shown"]]), shown(chosen["packed"]), folder),
        )
    if chosen["above"]:
        log.warning(
            "Student %s: %s was run in the folder above it, where %s lies. If the notebook looks "
            'for that in "../", change this in its code, in %s, and grade again.',
            *(student, shown([chosen["shown"]]), shown(chosen["above"]), folder),
        )


def read(
    handed_in: HandedIn, path, student, log, runs_in, lies_in
) -> tuple[NotebookNode, dict[str, bytes]]:
    """Return the notebook that was handed in, and tell which one it is, if that is in doubt.

    ``path`` is that of the notebook as it should be called. What lay beside it is put into the
    folder that it ``runs_in``, and is returned too; the submission ``lies_in`` a folder, here.
    Raises NotGraded if it cannot be read.
    """
    folder, file = os.path.split(path)
    try:
        chosen = apart(choose, handed_in)
    except Unreadable as reason:
        raise NotGraded(
            f"Student {student}: cannot read {path} as a Jupyter notebook ({reason}). It has no "
            "score. Put a proper .ipynb file in its place and run nbgrader autograde again."
        ) from None
    if chosen["shown"] != file:
        there = any(one.shown == file for one in handed_in.found)
        log.warning(
            "Student %s: graded %s, as %s %s. If that is the wrong one, put the right one in "
            "%s as %s and grade again.",
            *(student, shown([chosen["shown"]]), file),
            *("cannot be read" if there else "is not there", folder, file),
        )
    elif chosen["others"]:
        log.warning(
            "Student %s: graded %s, and not %s. If that is the wrong one, put the right one "
            "in %s as %s and grade again.",
            *(student, file, shown(chosen["others"]), folder, file),
        )
    subfolder = chosen["subfolder"] and Path(lies_in, chosen["subfolder"])
    beside = put_beside(runs_in, subfolder, from_json(chosen["beside"]), handed_in.given)
    tell_of_replaced(beside.replaced, student, log)
    tell_of_lost(beside.lost, chosen["shown"], folder, student, log)
    tell_of_left(chosen, folder, student, log)
    return from_dict(chosen["notebook"]), beside.files
