"""What a submission is graded from: what was handed in, and the version of the exercise.

Its autograded notebooks hold both, so that the next run knows whether their marks are still those
of what lies there.
"""

import hashlib
import json
import os
import stat

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
            with open(path, "rb") as file:
                content.update(hashlib.file_digest(file, "sha256").digest())
    return content.hexdigest()


def version_of(assignment, folder) -> str:
    """Return a checksum of an exercise: its cells in the gradebook, its other files in a folder."""
    version = hashlib.sha256()
    for notebook in sorted(assignment.notebooks, key=lambda notebook: notebook.name):
        version.update(repr((notebook.name, notebook.kernelspec)).encode())
        cells = [(c.name, c.cell_type, c.source, c.locked) for c in notebook.source_cells]
        points = [(c.name, c.max_score) for c in (*notebook.grade_cells, *notebook.task_cells)]
        version.update(repr((sorted(cells, key=repr), sorted(points, key=repr))).encode())
    for path, status in walk(folder):
        if stat.S_ISREG(status.st_mode) and path.suffix != ".ipynb":
            version.update(repr(os.path.relpath(path, folder)).encode() + path.read_bytes())
    return version.hexdigest()


def graded_from(file) -> dict | None:
    """Return what an autograded notebook was graded from, or None if it is not there, or broken.

    It is empty if another grader has graded it, who says nothing of it. Only the file's end is
    parsed, as nbformat writes it: what a student put out would take memory and time.
    """
    try:
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        start = text.rfind('\n "metadata": {')
        end = "{" + text[start:] if start >= 0 else text
        made = dict(json.loads(end)["metadata"]).get(GRADED_FROM)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return made if isinstance(made, dict) else {}


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
