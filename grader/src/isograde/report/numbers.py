"""How a class did, check by check, in numbers.

The marks come from the gradebook, the messages of failed checks from the notebooks in autograded/,
time, memory and the reasons of failures from the log of ``isograde autograde``.
"""

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from statistics import StatisticsError, correlation, mean, median
from typing import Any

import nbformat
from nbgrader.api import Assignment, Gradebook, SubmittedAssignment
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from ..cells import first_error, is_check, is_unattempted, message_of
from ..classes.runlog import read_log
from ..reading.graded import GONE, NO_MARKS, STALE
from ..reading.submissions import Submissions
from ..text import printable

TOP = 10  # messages
FEW = 3  # students, below which a correlation says nothing
LONG_ARRAY = re.compile(r"[\[(][\[\]()\d\s.,+\-einfa]{40,}[\])]")
NUMBER = re.compile(r"[-+]?\d[\d.,e+\-]*")
MAX_MESSAGE = 300
LOG = logging.getLogger(__name__)

Key = tuple[str, str]  # of a cell: its notebook, its grade_id


@dataclass
class Check:
    """A check cell, and how the graded students did there."""

    name: str
    points: float
    passed: int = 0
    partly: int = 0
    wrong: int = 0
    unattempted: int = 0
    discrimination: float | None = None
    remark: str = ""

    @property
    def students(self) -> int:
        return self.passed + self.partly + self.wrong + self.unattempted

    @property
    def pass_rate(self) -> float | None:
        return self.passed / self.students if self.students else None


@dataclass
class Message:
    """What a failed check says, however its numbers differ."""

    text: str
    students: int
    share: float
    checks: list[str]


@dataclass
class Report:
    """The numbers of one assignment."""

    assignment: str
    totals: list[float] = field(default_factory=list)
    max_total: float = 0.0
    totals_of: str = ""  # what is counted in them
    waiting: int = 0  # submissions with a cell that waits for a grader
    checks: list[Check] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    all_messages: int = 0
    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)  # MiB
    ungraded: list[tuple[str, str]] = field(default_factory=list)  # student, reason
    stale: int = 0  # of them have marks, but of what was there before

    @property
    def graded(self) -> int:
        return len(self.totals)


# ---- Reading -------------------------------------------------------------------------------------


def read_report(
    course: CourseDirectory, gradebook: Gradebook, assignment: str, config: Config
) -> Report:
    """Return the report of an assignment. Raises NotThere or NoSource if there is no such one."""
    handed_in = Submissions(course, assignment, lambda: nullcontext(gradebook), LOG, config)
    exercise = gradebook.find_assignment(assignment)
    submissions = {row.student.id: row for row in gradebook.assignment_submissions(assignment)}
    states = handed_in.states()
    graded = sorted(student for student, why in states.items() if not why)
    notebooks = {student: handed_in.autograded(student) for student in graded}
    log = read_log(course.root, assignment)

    report = Report(assignment)
    report.ungraded = ungraded(handed_in, gradebook, states, log)
    report.stale = sum(why in STALE for why in states.values())
    failures = {student: failed_checks(notebooks[student]) for student in graded}
    cells = graded_cells(exercise)
    marks = {student: marks_of(submissions[student]) for student in graded}
    count_totals(report, cells, marks, {one: submissions[one] for one in graded})
    count_checks(report, cells, marks, failures)
    count_messages(report, failures)
    for student in graded:
        entry = log.get(student, {})
        if is_of(entry, notebooks[student]):
            report.seconds.append(entry["seconds"])
            report.memory.append(entry["peak_memory"] / 2**20)
    return report


def ungraded(
    submissions: Submissions,
    gradebook: Gradebook,
    states: Mapping[str, str],
    log: Mapping[str, Mapping[str, Any]],
) -> list[tuple[str, str]]:
    """Return who has no marks, or marks of something else, and why.

    ``states`` says of each submission why it is not graded.
    """
    folders = submissions.folders()
    excluded = set(submissions.course.student_id_exclude.split(","))
    students = states.keys() | {row.id for row in gradebook.students} - excluded
    return [
        (
            printable(student),
            reason(submissions, folders.get(student), states.get(student), log.get(student, {})),
        )
        for student in sorted(students)
        if states.get(student) != ""
    ]


def reason(
    submissions: Submissions, folder: str | None, why: str | None, entry: Mapping[str, Any]
) -> str:
    """Return why a submission has no marks, with what the log says of it."""
    again = f"isograde autograde {submissions.assignment}"
    if why == GONE:
        return (
            f"{GONE[0].upper()}{GONE[1:]}. Put it there, or remove its marks from the gradebook."
        )
    if folder is None:
        return "Nothing was handed in."
    if why in (*STALE, NO_MARKS):
        return f"{why[0].upper()}{why[1:]}. To grade it again: {again}"
    if entry.get("status") == "failed":
        said = entry["reason"].replace(f"{submissions.course.root}/", "")
        return said[:1].upper() + said[1:]
    if not submissions.has_notebook(folder):
        return "There is no notebook among what was handed in."
    return (
        f"Not graded yet, or its grading failed. To grade it, or to be told why it fails: {again}"
    )


def is_of(entry: Mapping[str, Any], notebooks: Iterable[Path]) -> bool:
    """Say whether a line of the log is on the grading that these notebooks come from.

    It is not if stock nbgrader has graded again since.
    """
    return (
        entry.get("status") == "graded"
        and entry.get("seconds") is not None
        and all(file.stat().st_mtime <= entry["noted"] for file in notebooks)
    )


def graded_cells(exercise: Assignment) -> dict[Key, tuple[float, bool, str]]:
    """Return points, whether it is a check, and the name to show of each cell with marks."""
    several = len(exercise.notebooks) > 1
    cells = {}
    for notebook in exercise.notebooks:
        answers = {cell.name for cell in notebook.solution_cells}
        for cell in [*notebook.grade_cells, *notebook.task_cells]:
            check = cell.cell_type == "code" and cell.name not in answers
            name = f"{notebook.name}: {cell.name}" if several else cell.name
            cells[notebook.name, cell.name] = cell.max_score, check, name
    return in_order(exercise, cells)


def in_order(exercise: Assignment, cells: Mapping[Key, Any]) -> dict[Key, Any]:
    """Return the cells in the order of the notebook. The gradebook keeps that of its source cells."""
    places = {
        (notebook.name, cell.name): place
        for notebook in exercise.notebooks
        for place, cell in enumerate(notebook.source_cells)
    }
    return dict(sorted(cells.items(), key=lambda item: (item[0][0], places.get(item[0], 0))))


def marks_of(submission: SubmittedAssignment) -> dict[Key, float]:
    """Return the marks of a submission, without extra credit. A grader's mark comes first."""
    marks = {}
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            mark = grade.auto_score if grade.manual_score is None else grade.manual_score
            marks[notebook.name, grade.name] = mark or 0.0
    return marks


def failed_checks(notebooks: Iterable[Path]) -> dict[Key, nbformat.NotebookNode]:
    """Return the error of each check that ended in one."""
    failed = {}
    for file in notebooks:
        for cell in nbformat.read(file, as_version=4).cells:
            if is_check(cell) and (error := first_error(cell)):
                failed[file.stem, cell.metadata.nbgrader.grade_id] = error
    return failed


# ---- Counting ------------------------------------------------------------------------------------


def count_totals(
    report: Report,
    cells: Mapping[Key, Any],
    marks: Mapping[str, Mapping[Key, float]],
    submissions: Mapping[str, SubmittedAssignment],
) -> None:
    """While written answers wait for a grader, totals are those of the checks, for everyone."""
    report.waiting = sum(bool(row.needs_manual_grade) for row in submissions.values())
    counted = counted_cells(report, cells)
    if len(counted) < len(cells):
        report.totals_of = "of the checks only, as some written answers are not marked yet"
        report.totals = [sum(own.get(key, 0.0) for key in counted) for own in marks.values()]
    else:
        report.totals_of = "of checks and written answers, with late penalties and extra credit"
        report.totals = [
            max(0.0, row.score - row.late_submission_penalty) for row in submissions.values()
        ]
    report.max_total = sum(cells[key][0] for key in counted)


def counted_cells(report: Report, cells: Mapping[Key, Any]) -> list[Key]:
    checks = [key for key, (_, check, _) in cells.items() if check]
    return checks if report.waiting and checks else list(cells)


def count_checks(
    report: Report,
    cells: Mapping[Key, Any],
    marks: Mapping[str, Mapping[Key, float]],
    failures: Mapping[str, Mapping[Key, nbformat.NotebookNode]],
) -> None:
    rest_of = counted_cells(report, cells)
    for key, (points, is_a_check, name) in cells.items():
        if not is_a_check:
            continue
        check = Check(name, points)
        own, rest = [], []
        for student, given in marks.items():
            mark = given.get(key, 0.0)
            own.append(mark)
            rest.append(round(sum(given.get(other, 0.0) for other in rest_of) - mark, 9))
            if mark >= points - 1e-9:
                check.passed += 1
            elif mark > 0:
                check.partly += 1
            elif key in failures[student] and is_unattempted(failures[student][key]):
                check.unattempted += 1
            else:
                check.wrong += 1
        check.discrimination, check.remark = discrimination(check, own, rest)
        report.checks.append(check)


def discrimination(
    check: Check, own: Sequence[float], rest: Sequence[float]
) -> tuple[float | None, str]:
    """Return the correlation of the marks of a check with those of the rest, and a remark.

    For a check that is passed or not it is the point-biserial correlation, and Pearson's with
    partial marks. There is none if all marks are the same, on either side.
    """
    remark = ""
    if check.passed == check.students:
        remark = "everybody passes"
    elif check.unattempted == check.students:
        remark = "nobody attempts it"
    elif not check.passed:
        remark = "nobody passes"
    if len(own) < FEW:
        return None, remark or "too few students for a correlation"
    try:
        value = correlation(own, rest)
    except StatisticsError:
        same = "all have the same mark" if len(set(own)) == 1 else "the rest is the same for all"
        return None, remark or same
    if value < 0:
        remark = remark or "who does well elsewhere fails here"
    return value, remark


def count_messages(
    report: Report, failures: Mapping[str, Mapping[Key, nbformat.NotebookNode]]
) -> None:
    """Count each message once a student. Messages that differ in numbers only are the same."""
    students: dict[str, set[str]] = defaultdict(set)
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    checks: dict[str, set[str]] = defaultdict(set)
    for student, failed in failures.items():
        for (_, check), error in failed.items():
            if is_unattempted(error):
                continue
            text = message_text(error)
            kind = NUMBER.sub("#", text)
            students[kind].add(student)
            texts[kind][text] += 1
            checks[kind].add(check)
    most = sorted(students, key=lambda kind: (-len(students[kind]), kind))
    report.all_messages = len(most)
    report.messages = [
        Message(
            texts[kind].most_common(1)[0][0],
            len(students[kind]),
            len(students[kind]) / len(failures),
            sorted(checks[kind]),
        )
        for kind in most[:TOP]
    ]


def message_text(error: nbformat.NotebookNode) -> str:
    """Return a message in one line, without long arrays."""
    # (The pattern begins anew at each bracket, so that a long text of these would take hours.)
    start = message_of(error)[: 10 * MAX_MESSAGE]
    text = LONG_ARRAY.sub("[…]", " ".join(start.split()))
    return text if len(text) <= MAX_MESSAGE else f"{text[:MAX_MESSAGE]}…"


def summary(numbers: Report) -> str:
    """Return the first sentences of the report."""
    graded, not_graded = numbers.graded, len(numbers.ungraded)
    stale = f" {stale_marks(numbers)}" if numbers.stale else ""
    if not graded:
        still = "graded" if numbers.stale else "graded yet"
        return f"Nobody is {still}, of {not_graded} students.{stale}"
    return (
        f"{graded} of {graded + not_graded} students graded: "
        f"mean {mean(numbers.totals):.1f}, median {median(numbers.totals):.1f} "
        f"of {numbers.max_total:g} points.{stale}"
    )


def stale_marks(numbers: Report) -> str:
    have = "1 has marks" if numbers.stale == 1 else f"{numbers.stale} have marks"
    return (
        f"{have} of before a change, which are not counted; to grade again: "
        f"isograde autograde {numbers.assignment}."
    )
