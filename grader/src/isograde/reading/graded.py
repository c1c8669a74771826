"""What a submission is graded from: what was handed in, the version of the exercise, and settings.

Its autograded notebooks hold a checksum of each, and which GRADING made them, so that the next run knows whether their marks are
still those of what lies there.
"""

import hashlib
import json
import os
import stat
import time
from collections.abc import Sequence
from functools import lru_cache

from nbgrader.api import (
    Assignment,
    Grade,
    GradeCell,
    SolutionCell,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import select, tuple_

from .handed_in import walk
from .limits import MAX_BYTES

GRADED_FROM = "graded_from"  # in the metadata of an autograded notebook
# It is raised when the same submission may get other marks: as another file of it is read, or is
# at hand, or as its checks are asked in another way.
GRADING = 1

# Why a submission does not count as graded.
NOT_YET = "it is not graded yet"
NOT_FINISHED = "an earlier run did not finish it"
NO_MARKS = "marks of it are missing in the gradebook"
# And why what is in the gradebook are marks of something else.
HANDED_IN_ANEW = "it was handed in anew, or changed, since it was graded"
EXERCISE_CHANGED = "the exercise has changed since it was graded"
SETTINGS_CHANGED = "settings that decide on marks have changed since it was graded"
EARLIER_VERSION = "an earlier version of isograde graded it"
ANOTHER_GRADER = "another grader graded it"
GONE = "what was handed in is no longer there"
STALE = (
    HANDED_IN_ANEW,
    EXERCISE_CHANGED,
    SETTINGS_CHANGED,
    EARLIER_VERSION,
    ANOTHER_GRADER,
    GONE,
)


def content_of(folder) -> str:
    """Return a checksum of the files in a folder, but for what is hidden.

    Of files that are too large to be read, it is their size.
    """
    content, left = hashlib.sha256(), MAX_BYTES
    for path, status in walk(folder):
        content.update(repr(os.path.relpath(path, folder)).encode())
        if not stat.S_ISREG(status.st_mode):  # it is not read
            content.update(b"no file")
        elif status.st_size > left:
            content.update(repr(status.st_size).encode())
        else:
            left -= status.st_size
            content.update(of_file(checksum, path, status))
    return content.hexdigest()


def checksum(path) -> bytes:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def of_file(function, path, status):
    """Return what a function makes of a file; it is not called again before the file changes.

    The formgrader asks for all files of a class at each page. A file that has changed just now may
    change again without another time.
    """
    if time.time() - status.st_ctime < SETTLED:
        return function(path)
    return known(function, path, *(getattr(status, field) for field in CHANGE))


@lru_cache(100_000)
def known(function, path, *_):
    return function(path)


SETTLED = 3  # seconds; some file systems count whole ones, or two
CHANGE = ("st_dev", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")


def graded_from(file) -> dict | None:
    """Return what an autograded notebook was graded from, or None if it is not there, or broken.

    It is empty if another grader has graded it, who says nothing of it.
    """
    try:
        return of_file(read_graded_from, file, os.stat(file))
    except OSError:
        return None


def read_graded_from(file) -> dict | None:
    """Return ``graded_from`` of a file. Raises OSError.

    Only the file's end is parsed, as nbformat writes it: what a student put out would take memory
    and time.
    """
    try:
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        start = text.rfind('\n "metadata": {')
        end = "{" + text[start:] if start >= 0 else text
        made = dict(json.loads(end)["metadata"]).get(GRADED_FROM)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return made if isinstance(made, dict) else {}


def why_not_graded(now: dict, before: Sequence[dict | None], has_marks: bool) -> str:
    """Return why marks do not count, or "" if they are those of what lies there now.

    ``before`` is what each notebook was graded from, see ``graded_from``.
    """
    changed = [
        {part for part in now if made.get(part, now[part]) != now[part]} for made in before if made
    ]
    if any("submission" in parts for parts in changed):
        return HANDED_IN_ANEW
    if None in before:
        return NOT_FINISHED
    if not has_marks:
        return NO_MARKS
    if not all(before):
        return ANOTHER_GRADER
    others = any(made and made.keys() != now.keys() for made in before)
    if others or any("grading" in parts for parts in changed):
        return EARLIER_VERSION
    if any("exercise" in parts for parts in changed):
        return EXERCISE_CHANGED
    return SETTINGS_CHANGED if any(changed) else ""


def students_with_scores(gradebook, assignment) -> set[str]:
    """Return the students who have a submission, and in it a score for each check."""
    written = select(SolutionCell.name, SolutionCell.notebook_id)  # a grader marks these
    submitted = (
        select(SubmittedAssignment.student_id)
        .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
        .where(Assignment.name == assignment)
    )
    without = (
        submitted.join(
            SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id
        )
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .join(GradeCell, GradeCell.id == Grade.cell_id)
        .where(Grade.auto_score.is_(None))
        .where(tuple_(GradeCell.name, GradeCell.notebook_id).not_in(written))
    )
    return set(gradebook.db.scalars(submitted)) - set(gradebook.db.scalars(without))
