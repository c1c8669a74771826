"""Find who handed in what in the archives that Moodle and Canvas give: ``nbgrader zip_collect``.

What the platforms write (Moodle: ``mod/assign/classes/downloader.php``, 4.x, and its older flat
form; Canvas: ``lib/content_zipper.rb``, 2024)::

    Ada Lovelace_123456_assignsubmission_file_/em.ipynb    full name, participant
    Ada Lovelace_123456_assignsubmission_file_em.ipynb
    lovelaceada_12345_67890_em.ipynb                       name, user, attachment
    lovelaceada_LATE_12345_67890_em-2.ipynb

A submission goes to the folder of the student's id in the gradebook, at which the marks find back
(see ``export``):

- Canvas's user is the student with this ``lms_user_id``, or else this number is the id.
- Moodle's participant has a number for this one assignment only. Its *grading worksheet*, put
  beside the archive, says who that is: by an id, ``lms_user_id`` or email of the gradebook, or else
  the email is the id. Without it, the full name says it, if one student in the gradebook has it.
  Else the id is ``participant_123456``, and a warning says so.
"""

import csv
import mmap
import os
import re
import shutil
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from nbgrader.api import Gradebook, Student
from nbgrader.apps.zipcollectapp import ZipCollectApp
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin
from nbgrader.utils import find_all_notebooks
from traitlets import Integer

from ..reading.archives import Archive, check_members, is_note, only_names_at_fault, path_of
from ..reading.beside import may_go_along
from ..reading.limits import MAX_BYTES, MAX_FILES, Unreadable
from ..reading.submissions import how_to_build
from ..text import MAX_NAME, shown

# A student chooses the file's name, which comes last: so it is the first number that counts.
MOODLE = re.compile(
    r"(?P<name>[^/]*?)_(?P<number>\d+)_assignsubmission_file(?:_/|/|_)(?P<file>.+)", re.S
)
OTHER_OF_MOODLE = re.compile(r"_\d+_assignsubmission_(?!file)")  # a text typed in, with files
CANVAS = re.compile(
    r"(?P<name>[^/]*?)_(?:LATE_)?(?P<number>\d+)_(?P<attachment>\d+)_(?P<file>.+)", re.I | re.S
)
# Some browsers add to it, and nbgrader takes no other ending than .ipynb.
NOTEBOOK = re.compile(r"(?P<stem>.+)\.ipynb(?:\.txt|\.json)?", re.I | re.S)
# What browsers, Jupyter, file managers and Canvas add to the name of a further copy.
COPY = re.compile(r"(?P<stem>.+?)(?: ?\((?P<a>\d+)\)|-(?P<b>\d+)|[ _-]*copy ?(?P<c>\d*))", re.I)
COPY_OF_CANVAS = re.compile(r"(?P<stem>.+)-\d+(?P<end>\.[^.]+)", re.S)
UNPACKED = ".files"  # what was in an archive of a student's
STUDENT_ID = re.compile(r"[\w@+-][\w.@+-]*")


# ---- From archives -------------------------------------------------------------------------------


class PlatformExtractor(ExtractorPlugin):
    """Extract the platform's archives, and the archives that students put in them.

    nbgrader's own stops at a student's archive that is broken, gives files the rights that the
    archive says, and has no limit of size.
    """

    max_bytes = Integer(8 * 2**30, help="Bytes that one archive may hold.").tag(config=True)
    max_student_bytes = Integer(
        200 * 2**20,
        help="Bytes of one file that was handed in, and of all in the archives of one student.",
    ).tag(config=True)

    def extract(self, archive_path: str, extracted_path: str) -> None:
        for top, _, names in os.walk(archive_path):
            folder = Path(extracted_path, os.path.relpath(top, archive_path))
            folder.mkdir(parents=True, exist_ok=True)
            for name in sorted(names):
                path = Path(top, name)
                if path.is_symlink():
                    self.log.warning("%s is left out: links are not followed", path)
                elif path.suffix.lower() == ".zip":
                    # A course may be called EM_2026_27_. That is nobody's file.
                    place = folder / path.name.replace("_", "-")
                    self.unzip(path, place, self.max_bytes, self.max_student_bytes)
                elif path.is_file():
                    shutil.copyfile(path, folder / usual(name))
        inner = [path for path in Path(extracted_path).rglob("*") if path.suffix.lower() == ".zip"]
        left: dict[object, int] = defaultdict(lambda: self.max_student_bytes)
        for path in filter(Path.is_file, inner):
            owner = owner_of(os.path.relpath(path, extracted_path))
            try:
                with open(path, "rb") as file, mapped(file) as data:
                    check_members(data)
            except (Unreadable, OSError, ValueError) as error:  # (an empty file is not mapped)
                self.log.warning("%s cannot be extracted: %s", path, error)
                continue
            # Its stem may be "..".
            place = path.with_name(f"{path.name}{UNPACKED}")
            left[owner] -= self.unzip(path, place, left[owner], left[owner])

    def unzip(self, path: Path, folder: Path, limit: int, most: int) -> int:
        """Extract what can be of an archive, and say what cannot; return how much it was.

        That are at most ``limit`` bytes, and ``most`` of one file.
        """
        left = limit
        try:
            archive = Archive(path)
        except Unreadable as reason:
            self.log.warning("%s cannot be extracted: %s", path, reason)
            return 0
        with archive:
            for member in archive.members:
                if is_note(member.filename):
                    continue
                if member.file_size > min(left, most):
                    self.leave_out(path, member, "it is too large")
                    continue
                try:
                    extract(archive, member, folder)
                except Unreadable as reason:
                    self.leave_out(path, member, reason)
                left -= member.file_size  # of which no more is inflated, if it is damaged too
        return limit - left

    def leave_out(self, path: Path, member: zipfile.ZipInfo, reason: object) -> None:
        name = member.filename[:MAX_NAME]
        self.log.warning("%s: %r is left out: %s", path, name, reason)


def extract(archive: Archive, member: zipfile.ZipInfo, folder: Path) -> None:
    """Extract one file; nothing is written outside of the folder.

    Raises Unreadable, but an OSError where the disk is at fault.
    """
    *parents, name = path_of(member)
    place = folder.joinpath(*parents, usual(name))
    with only_names_at_fault():
        place.parent.mkdir(parents=True, exist_ok=True)
        target = open(place, "xb")
    with target:
        try:
            for piece in archive.content(member):
                target.write(piece)
        except BaseException:
            place.unlink()
            raise


def mapped(file: BinaryIO) -> mmap.mmap:
    """Return the content of a file as bytes that are read where they are needed."""
    return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def usual(name: str) -> str:
    """Return the name of a file, with the usual ending if it is a notebook."""
    notebook = NOTEBOOK.fullmatch(name)
    return f"{notebook['stem']}.ipynb" if notebook else name


# ---- From files to students ----------------------------------------------------------------------


@dataclass(frozen=True)
class Handed:
    """A file that somebody handed in."""

    path: str
    archive: str  # of the platform
    moodle: bool
    name: str  # of the student, as the platform writes it
    number: str
    attachment: int
    file: str  # its path, as the student named it

    @property
    def stem(self) -> str:
        """The name of a notebook without its ending; empty if it is none."""
        notebook = NOTEBOOK.fullmatch(PurePosixPath(self.file).name)
        return notebook["stem"] if notebook else ""

    @property
    def owner(self) -> tuple[str, bool, str]:
        return self.archive, self.moodle, self.number

    def path_beside(self, notebook: "Handed") -> str:
        """Return its path as the notebook finds it; empty if it does not lie beside it."""
        folder, path = PurePosixPath(notebook.file).parent, PurePosixPath(self.file)
        if not path.is_relative_to(folder):
            return ""
        parts = [*path.relative_to(folder).parts]
        if not may_go_along(parts) or any(
            part.lower().endswith(f".zip{UNPACKED}") for part in parts
        ):
            return ""
        again = COPY_OF_CANVAS.fullmatch(parts[-1])
        if again and notebook.attachment and len(parts) == 1 and notebook.copy:
            parts = [again["stem"] + again["end"]]  # all files of a later attempt are called so
        return "/".join(parts)

    @property
    def copy(self) -> int:
        """The number of this copy."""
        match = COPY.fullmatch(self.stem)
        return int(next(filter(None, match.group("a", "b", "c")), 1)) if match else 0

    def is_of(self, notebook: str) -> int:
        """Return how sure it is that this is a notebook: 3, 2, 1, or 0 for not at all."""
        match = COPY.fullmatch(self.stem)
        if notebook == self.stem or (match and notebook == match["stem"]):
            return 3
        if notebook.casefold() in self.stem.casefold():
            return 2
        return 1

    def age(self) -> tuple[int, int, float, str]:
        return self.attachment, self.copy, os.path.getmtime(self.path), self.path


class PlatformCollector(FileNameCollectorPlugin):
    """Says of each extracted file whose notebook it is. Of several, the newest is taken."""

    plan: dict[str, dict[str, str]] | None = None

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        if self.plan is None:
            self.plan = self.make_plan(extracted_by(self.parent), self.parent.coursedir)
        return self.plan.get(submitted_file)

    def make_plan(self, extracted: str, course: CourseDirectory) -> dict[str, dict[str, str]]:
        """Return student and notebook of each file that is taken, by its path."""
        release = course.format_path(course.release_directory, ".", course.assignment_id)
        notebooks = [PurePosixPath(path).stem for path in find_all_notebooks(release)]
        if not notebooks:
            self.parent.fail(
                f"There is no notebook in {release}. Run: "
                f"{how_to_build(course, course.assignment_id)}"
            )
        handed: dict[tuple[bool, str], list[Handed]] = defaultdict(list)
        others: dict[tuple[str, bool, str], list[Handed]] = defaultdict(list)
        sheets = []
        for top, _, names in os.walk(extracted):
            for name in names:
                path = os.path.join(top, name)
                found = self.read_name(path, extracted)
                if found and found.stem:
                    handed[found.moodle, found.number].append(found)
                elif found:
                    others[found.owner].append(found)
                elif top == extracted and name.lower().endswith(".csv") and not handed_in(name):
                    sheets.append(path)
        with Gradebook(course.db_url, course.course_id) as gradebook:
            students = Students(gradebook.students)
        participants = students.in_worksheets(sheets)
        plan: dict[str, dict[str, str]] = {}
        for student, files in self.by_student(handed, students, participants).items():
            newest = self.newest(student, files, notebooks)
            taken = {f"{notebook}.ipynb": file.path for notebook, file in newest.items()}
            for file in newest.values():
                self.add_beside(student, file, others[file.owner], taken)
            plan |= {
                path: {"student_id": student, "file_id": name} for name, path in taken.items()
            }
        return plan

    def add_beside(
        self, student: str, notebook: Handed, others: Sequence[Handed], taken: dict[str, str]
    ) -> None:
        """Add the files that lie beside a notebook to those that are taken of a student.

        What is left out is told of.
        """
        left, lost = MAX_BYTES, {}
        for other in sorted(others, key=lambda other: (other.attachment, other.file)):
            path = other.path_beside(notebook)
            if not path or other.path in taken.values():
                continue
            size = os.path.getsize(other.path)
            if clashes(path, taken):
                lost[path] = "there is one of this name"
            elif size > left or len(taken) > MAX_FILES:
                lost[path] = "it is too large, or there are too many"
            else:
                left -= size
                taken[path] = other.path
                if not other.file.endswith(path):
                    self.log.warning("Student %s: %s is taken for %s", student, other.file, path)
        if lost:
            self.log.warning(
                "Student %s: left out of what lies beside %s: %s (%s)",
                *(student, shown([notebook.file]), shown([*lost]), next(iter(lost.values()))),
            )

    def read_name(self, path: str, extracted: str) -> Handed | None:
        """Return what the path of a file says, or None if it is of neither platform."""
        match = handed_in(os.path.relpath(path, extracted))
        if not match:
            return None
        said, archive = match.groupdict(), path.removesuffix(match.string)
        return Handed(
            path, archive, match.re is MOODLE, said["name"], said["number"],
            int(said.get("attachment", 0)), said["file"],
        )  # fmt: skip

    def by_student(
        self,
        handed: Mapping[tuple[bool, str], list[Handed]],
        students: "Students",
        participants: Mapping[str, str],
    ) -> dict[str, list[Handed]]:
        """Return the files of each student, by the id in the gradebook."""
        ids: dict[tuple[bool, str], str | None] = {}
        for (moodle, number), files in handed.items():
            if moodle:
                ids[moodle, number] = participants.get(number) or students.named(files[0].name)
            else:
                ids[moodle, number] = students.canvas_user(number)
        chosen: dict[str, list[Handed]] = defaultdict(list)
        for (moodle, number), student in ids.items():
            name = handed[moodle, number][0].name
            same = [key for key, other in ids.items() if other == student]
            if student is None or len(same) > 1:
                why = f"is not the only {student}" if student else "is nobody in the gradebook"
                student = f"participant_{number}" if moodle else f"canvas_{number}"
                self.log.warning(
                    "%s (%s) %s. The folder is %s, and the mark will not find back. Say who it is, "
                    "by a roster (nbgrader db student import) or by Moodle's grading worksheet "
                    "beside the archive, and collect again with --force.",
                    name, number, why, student,
                )  # fmt: skip
            chosen[student] += handed[moodle, number]
        return chosen

    def newest(
        self, student: str, files: Sequence[Handed], notebooks: Sequence[str]
    ) -> dict[str, Handed]:
        """Return the file to take for each notebook of the assignment."""
        taken = {}
        for notebook in notebooks:
            sure = max(file.is_of(notebook) for file in files)
            fitting = sorted((f for f in files if f.is_of(notebook) == sure), key=Handed.age)
            if sure == 1 and (len(notebooks) > 1 or len(fitting) > 1):
                continue  # any of them could be it
            *older, taken[notebook] = fitting
            if sure < 3:
                self.log.warning(
                    "Student %s: %s.ipynb is taken for %s.ipynb",
                    student,
                    fitting[-1].stem,
                    notebook,
                )
            for file in older:
                self.log.warning(
                    "Student %s: %s.ipynb is taken, as the newest, and %s.ipynb is not",
                    student, fitting[-1].stem, file.stem,
                )  # fmt: skip
        if not taken:
            names = ", ".join(sorted(f"{file.stem}.ipynb" for file in files))
            self.log.warning(
                "Student %s: none of %s is taken, as it is not clear which is the notebook of the "
                "assignment. Copy it to the folder of submissions by hand.",
                student, names,
            )  # fmt: skip
        return taken


def clashes(path: str, taken: Iterable[str]) -> bool:
    """Say whether a path cannot be beside others, as one of them is a file where it has a folder."""
    return any(
        path == other or path.startswith(f"{other}/") or other.startswith(f"{path}/")
        for other in taken
    )


def extracted_by(app: ZipCollectApp) -> str:
    """Return the folder to which ``nbgrader zip_collect`` extracts archives."""
    places = {"downloaded": app.downloaded_directory, "collect_step": app.extracted_directory}
    structure = os.path.join(app.coursedir.root, app.collect_directory_structure)
    return structure.format(assignment_id=app.coursedir.assignment_id, **places)


def owner_of(path: str) -> object:
    """Return who has handed in a file: equal for all of one student's in one archive."""
    match = handed_in(path)
    return (match.re, match["name"], match["number"]) if match else path


def handed_in(path: str) -> re.Match[str] | None:
    """Return what a platform has written into a path, outermost: the student writes the rest."""
    parts = PurePosixPath(path).parts
    for depth, part in enumerate(parts):
        if OTHER_OF_MOODLE.search(part):
            return None
        below = "/".join(parts[depth:])
        matches = [match for form in (MOODLE, CANVAS) if (match := form.match(below))]
        if matches:
            return min(matches, key=lambda match: match.start("number"))
    return None


class Students:
    """The students in the gradebook, by what the platforms know of them."""

    def __init__(self, rows: Sequence[Student]) -> None:
        self.ids = {row.id for row in rows}
        self.by_lms_id = {row.lms_user_id: row.id for row in rows if row.lms_user_id}
        self.by_key: dict[str, str] = {}
        self.by_name: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for row in rows:
            for key in (row.id, row.lms_user_id, row.email):
                if key:
                    self.by_key[key.casefold()] = row.id
            self.by_name[words(f"{row.first_name or ''} {row.last_name or ''}")].add(row.id)

    def canvas_user(self, number: str) -> str | None:
        """Return the id of a user of Canvas; None if another student has this number as id."""
        if number in self.by_lms_id:
            return self.by_lms_id[number]
        return None if number in self.ids & set(self.by_lms_id.values()) else number

    def named(self, name: str) -> str | None:
        """Return the only student of a name."""
        found = self.by_name.get(words(name), set())
        return next(iter(found)) if len(found) == 1 and words(name) else None

    def in_worksheets(self, paths: Iterable[str]) -> dict[str, str]:
        """Return the ids of the participants in Moodle's grading worksheets, by their number."""
        found = {}
        for path in paths:
            people = read_worksheet(path)
            # The headings are in the language of the site. So the column that says who it is is
            # the one in which most students of the gradebook are found, or else that of emails.
            column = max(zip(*people.values(), strict=True), key=self.how_many, default=())
            for number, cell in zip(people, column, strict=False):
                if cell.casefold() in self.by_key:
                    found[number] = self.by_key[cell.casefold()]
                elif "@" in cell and STUDENT_ID.fullmatch(cell):
                    found[number] = cell
        return found

    def how_many(self, cells: Iterable[str]) -> tuple[int, int]:
        """Return how many cells name a student of the gradebook, and how many are emails."""
        return sum(cell.casefold() in self.by_key for cell in cells), sum("@" in c for c in cells)


def read_worksheet(path: str) -> dict[str, list[str]]:
    """Return the cells of each participant, by the number that ends the first of them."""
    with open(path, newline="", encoding="utf-8-sig", errors="replace") as file:
        rows = list(csv.reader(file))
    width = max(map(len, rows), default=0)
    people = {}
    for first, *rest in filter(None, rows):
        if match := re.search(r"(\d+)\s*$", first):
            people[match[1]] = [cell.strip() for cell in rest] + [""] * (width - 1 - len(rest))
    return people


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, in any order, without what Moodle removes from file names."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("_", " ")
    return tuple(sorted(filter(None, (re.sub(r"\W", "", word) for word in plain.split()))))
