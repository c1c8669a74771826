"""Marks as tables, for ``nbgrader export``: nbgrader's own, and those of Canvas and Moodle.

``CsvExporter`` has the columns and numbers of nbgrader's own, which puts names into the table as
they come: formulas run in a spreadsheet, and a comma shifts the marks.
``CanvasExporter`` follows Canvas's ``lib/gradebook_importer.rb`` (2024), ``MoodleExporter``
Moodle's ``grade/import/csv`` (4.x; the same since 2.8), both UTF-8 with commas.

- A mark is the one of nbgrader's own export: written tasks are in it, late penalties are taken off.
- A mark that is not decided yet is an empty cell, not a zero: nothing was handed in, or a cell
  waits for a grader. One line on stderr says whose.
- A name that a spreadsheet would take for a formula gets an apostrophe before it. Both platforms
  find a student by a key, and ignore the name. A key must stay as it is: where it looks like a
  formula, it is left out, and a student without any other key is, too, with a line on stderr.
"""

import csv
import re
import sys
from collections.abc import Iterable, Sequence
from glob import escape

from nbgrader.api import Assignment, Gradebook, MissingEntry, Student
from nbgrader.plugins import ExportPlugin
from traitlets import Dict, Unicode

from ..reading.submissions import old_marks
from ..text import csv_safe, is_csv_safe, printable

NAMED = 10  # students that one line names


class PlatformExporter(ExportPlugin):
    """Writes one row a student and one column an assignment."""

    columns = Dict(
        value_trait=Unicode(),
        key_trait=Unicode(),
        help="The platform's name for an assignment, which heads its column; by default it is "
        "the name here.",
    ).tag(config=True)

    file = ""  # written to if --to is not given
    keys_are = ""  # where a student's key comes from, for the instructor

    def head(self, assignments: Sequence[Assignment]) -> list[list[str]]:
        """Return the rows above those of the students."""
        raise NotImplementedError

    def identity(self, student: Student) -> list[str] | None:
        """Return the cells before the marks, or None if no key is safe."""
        raise NotImplementedError

    def export(self, gradebook: Gradebook) -> None:
        wanted = set(map(str, self.assignment))
        unknown = wanted - {assignment.name for assignment in gradebook.assignments}
        if unknown:
            sys.exit(f"The gradebook has no assignment {', '.join(sorted(unknown))}.")
        assignments = [row for row in gradebook.assignments if not wanted or row.name in wanted]
        assignments.sort(key=lambda assignment: assignment.name)
        rows, unsafe = self.head(assignments), []
        empty: dict[str, dict[str, list[str]]] = {}  # {assignment: {reason: students}}
        for student in self.students(gradebook):
            cells = self.identity(student)
            if cells is None:
                unsafe.append(student.id)
                continue
            for assignment in assignments:
                mark, missing = mark_of(gradebook, assignment.name, student.id)
                cells.append(mark)
                if missing:
                    empty.setdefault(assignment.name, {}).setdefault(missing, []).append(
                        student.id
                    )
            rows.append(cells)
        self.write(rows)
        tell_of_old_marks(self, gradebook, assignments)
        for name, reasons in empty.items():
            said = "; ".join(f"{reason}: {listed(ids)}" for reason, ids in reasons.items())
            print(
                f"{printable(name)}: no mark for {said}. These cells are empty.", file=sys.stderr
            )
        if unsafe:
            print(
                f"Left out, as a spreadsheet would run the id as a formula: {listed(unsafe)}. "
                f"{self.keys_are}",
                file=sys.stderr,
            )

    def students(self, gradebook: Gradebook) -> list[Student]:
        """Return the selected students, by name."""
        wanted = set(map(str, self.student))
        found = [row for row in gradebook.students if not wanted or row.id in wanted]
        return sorted(found, key=lambda row: (row.last_name or "", row.first_name or "", row.id))

    def column(self, assignment: Assignment) -> str:
        return csv_safe(self.columns.get(assignment.name, assignment.name))

    def write(self, rows: Iterable[Sequence[str]]) -> None:
        place = self.to or self.file
        self.log.info("Exporting grades to %s", place)
        with open(place, "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)


class CsvExporter(ExportPlugin):
    """Writes one row for each student and assignment, with the columns of nbgrader's own table."""

    def export(self, gradebook: Gradebook) -> None:
        place = self.to or "grades.csv"
        self.log.info("Exporting grades to %s", place)
        wanted = set(map(str, self.assignment)), set(map(str, self.student))
        rows = [
            row_of(gradebook, assignment, student)
            for assignment in gradebook.assignments
            for student in gradebook.students
            if assignment.name in (wanted[0] or {assignment.name})
            and student.id in (wanted[1] or {student.id})
        ]
        with open(place, "w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            table.writeheader()
            table.writerows(rows)
        assignments = [
            row for row in gradebook.assignments if row.name in (wanted[0] or {row.name})
        ]
        tell_of_old_marks(self, gradebook, assignments)


def tell_of_old_marks(
    exporter: ExportPlugin, gradebook: Gradebook, assignments: Iterable[Assignment]
) -> None:
    """Say on stderr which of the marks are of an older submission or exercise."""
    course = getattr(exporter.parent, "coursedir", None)
    students = [escape(str(student)) for student in exporter.student] or ["*"]
    for name in [row.name for row in assignments if course and row.submissions]:
        for line in old_marks(course, gradebook, exporter.parent.config, name, students):
            print(line, file=sys.stderr)


COLUMNS = (
    "assignment duedate timestamp student_id last_name first_name email raw_score "
    "late_submission_penalty score max_score"
).split()


def row_of(gradebook: Gradebook, assignment: Assignment, student: Student) -> dict[str, str]:
    """Return what nbgrader's own table says of a student; 0 where nothing was handed in."""
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        timestamp, score, penalty = None, 0.0, 0.0
    else:
        timestamp, score = submission.timestamp, submission.score
        penalty = submission.late_submission_penalty
    numbers = [score, penalty, max(0.0, score - penalty), assignment.max_score]
    texts = [assignment.name, assignment.duedate, timestamp, student.id]
    texts += [student.last_name, student.first_name, student.email]
    cells = [csv_safe("" if text is None else str(text)) for text in texts] + list(
        map(str, numbers)
    )
    return dict(zip(COLUMNS, cells, strict=True))


class CanvasExporter(PlatformExporter):
    """Marks for *Grades*, *Import* in Canvas.

    Canvas finds a student by its own number, ``ID``, or by the name for logging in. The number is
    the ``lms_user_id`` of the gradebook or, as ``nbgrader zip_collect`` gives it, the student's id
    if that is a number. It finds an assignment by ``Title (number)`` or by its title alone, and
    asks about any other column. ``columns`` gives these headings.
    """

    file = "canvas.csv"
    keys_are = "Give them a number as lms_user_id: nbgrader db student import."

    def head(self, assignments: Sequence[Assignment]) -> list[list[str]]:
        student = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
        # Without the blanks, and with anything else in the first cell, it would be a student.
        points = ["    Points Possible", "", "", "", ""]
        return [
            student + [self.column(assignment) for assignment in assignments],
            points + [number(assignment.max_score) for assignment in assignments],
        ]

    def identity(self, student: Student) -> list[str] | None:
        canvas_id = next(
            (
                key
                for key in (student.lms_user_id, student.id)
                if re.fullmatch("[0-9]+", key or "")
            ),
            "",
        )
        login = "" if canvas_id else student.id
        if not is_csv_safe(login):
            return None
        names = [name for name in (student.last_name, student.first_name) if name]
        return [csv_safe(", ".join(names) or student.id), canvas_id, "", login, ""]


class MoodleExporter(PlatformExporter):
    """Marks for *Grades*, *Import*, *CSV file* in Moodle.

    There an instructor says which column identifies a user, and of each other column which grade
    item it is. ``columns`` gives these headings: Moodle proposes an item with the same name, such
    as ``Assignment: Mixtures``.
    """

    file = "moodle.csv"
    keys_are = "Give them an email: nbgrader db student import."

    def head(self, assignments: Sequence[Assignment]) -> list[list[str]]:
        student = ["First name", "Last name", "ID number", "Username", "Email address"]
        return [student + [self.column(assignment) for assignment in assignments]]

    def identity(self, student: Student) -> list[str] | None:
        # zip_collect takes an email for the id if it knows nothing else of a student.
        email = student.email or (student.id if "@" in student.id else "")
        keys = [student.lms_user_id or student.id, student.id, email]
        keys = [key if is_csv_safe(key) else "" for key in keys]
        if not any(keys):
            return None
        return [csv_safe(student.first_name or ""), csv_safe(student.last_name or ""), *keys]


def mark_of(gradebook: Gradebook, assignment: str, student: str) -> tuple[str, str]:
    """Return a mark as text, and, if it is empty, why."""
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return "", "nothing was handed in or collected"
    if submission.needs_manual_grade:
        return "", "a grader has to look at it"
    return number(max(0.0, submission.score - submission.late_submission_penalty)), ""


def number(value: float) -> str:
    """Return a number with a point and no more digits than Moodle keeps."""
    return f"{value:.5f}".rstrip("0").rstrip(".")


def listed(ids: Sequence[str]) -> str:
    rest = len(ids) - NAMED
    return ", ".join(map(printable, sorted(ids)[:NAMED])) + (
        f" and {rest} more" if rest > 0 else ""
    )
