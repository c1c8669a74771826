"""nbgrader's gradebook, opened once for a whole run, with one transaction for each submission."""

import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from nbgrader.api import (
    Assignment,
    Base,
    BaseCell,
    Course,
    Gradebook,
    GradeCell,
    MissingEntry,
    Notebook,
    SolutionCell,
    SourceCell,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import create_engine, insert, select


@dataclass
class Marks:
    """What nbgrader saves of one graded notebook, by the ids of its cells in the gradebook."""

    grades: dict[str, tuple[float | None, bool]] = field(default_factory=dict)  # and needs review
    comments: dict[str, str | None] = field(default_factory=dict)
    late_penalty: float | None = None


class OpenGradebook(Gradebook):
    """A gradebook that stays open, and saves only where ``transaction`` ends.

    nbgrader's own preprocessors open a gradebook each, look every grade up with a query of six
    joined tables, and save after every cell: that is most of what nbgrader does for a submission
    besides running it, and what a kill leaves half done. Here they all share this one, their
    ``commit`` waits for the end of the transaction, the rows of a submission are read at once, and
    no row is looked up twice.
    """

    def __init__(self, db_url, course_id):
        super().__init__(db_url, course_id)
        self._save = self.db.commit
        self.db.commit = self._send_new_rows
        self._rows = {}

    def _send_new_rows(self):
        """Have the database look at rows that are new. Changes go there with the next query."""
        if self.db.new or self.db.deleted:
            self.db.flush()

    def close(self):
        """Do nothing: who ends the run closes it with ``close_for_good``."""

    def close_for_good(self):
        self.db.rollback()
        super().close()

    @contextmanager
    def transaction(self):
        """Save everything that is done in here, or nothing if it raises an error."""
        try:
            yield
            self._save()
        except BaseException:
            self.db.rollback()
            raise
        finally:
            self.forget()

    def forget(self):
        """Forget the rows that were found."""
        self._rows.clear()

    def add_submission(self, assignment, student, **attributes):
        # It loads the exercise's cells while the new rows are half made.
        with self.db.no_autoflush:
            return super().add_submission(assignment, student, **attributes)

    def find_assignment(self, name):
        return self._once(super().find_assignment, name)

    def find_submission(self, assignment, student):
        return self._once(super().find_submission, assignment, student)

    def find_submission_notebook(self, notebook, assignment, student):
        return self._once(super().find_submission_notebook, notebook, assignment, student)

    def _once(self, find, *names):
        """Return the row that a query finds, which nbgrader asks for several times in a row."""
        key = (find.__name__, *names)
        if key not in self._rows:
            self._rows[key] = find(*names)
        return self._rows[key]

    def find_grade(self, grade_cell, notebook, assignment, student):
        return self._row("grades", grade_cell, notebook, assignment, student)

    def find_comment(self, solution_cell, notebook, assignment, student):
        return self._row("comments", solution_cell, notebook, assignment, student)

    def _row(self, kind, cell, *names):
        """Return the grade or the comment of a cell. Raises MissingEntry if there is none."""
        if (kind, *names) not in self._rows:
            submission = self.find_submission_notebook(*names)
            # Each row asks for its cell by its id. With these at hand, that is no query.
            notebook = submission.notebook
            self._cells = notebook.grade_cells + notebook.solution_cells + notebook.task_cells
            self._rows[(kind, *names)] = {row.name: row for row in getattr(submission, kind)}
        try:
            return self._rows[(kind, *names)][cell]
        except KeyError:
            raise MissingEntry(f"No such {kind[:-1]}: {cell} in {names}") from None


def marks_of(submitted: SubmittedNotebook) -> Marks:
    """Return what autograding has saved of a notebook."""
    return Marks(
        {row.cell_id: (row.auto_score, row.needs_manual_grade) for row in submitted.grades},
        {row.cell_id: row.auto_comment for row in submitted.comments},
        submitted.late_submission_penalty,
    )


def save_marks(submitted: SubmittedNotebook, marks: Marks):
    """Save what autograding says of a notebook. What a grader has entered stays."""
    for grade in submitted.grades:
        grade.auto_score, needs_review = marks.grades[grade.cell_id]
        grade.needs_manual_grade = needs_review or grade.manual_score is not None
    for comment in submitted.comments:
        comment.auto_comment = marks.comments[comment.cell_id]
    submitted.late_submission_penalty = marks.late_penalty


def exercise_only(gradebook, assignment) -> bytes:
    """Return the file of a gradebook that knows one assignment and no student."""
    with tempfile.TemporaryDirectory(prefix="gradebook-") as folder:
        file = Path(folder, "gradebook.db")
        engine = create_engine(f"sqlite:///{file}")
        Base.metadata.create_all(engine)
        with engine.begin() as connection:
            for table, rows in exercise_rows(gradebook.db, assignment):
                if rows:
                    connection.execute(insert(table), rows)
        engine.dispose()
        return file.read_bytes()


def exercise_rows(db, assignment):
    """Yield each table with the rows that an assignment has there."""

    def rows(model, column, values):
        table = model.__table__
        found = db.execute(select(table).where(table.c[column].in_(values)))
        return [dict(row) for row in found.mappings()]

    (row,) = rows(Assignment, "name", [assignment])
    yield Course.__table__, rows(Course, "id", [row["course_id"]])
    yield Assignment.__table__, [row]
    notebooks = rows(Notebook, "assignment_id", [row["id"]])
    yield Notebook.__table__, notebooks
    inside = [notebook["id"] for notebook in notebooks]
    yield SourceCell.__table__, rows(SourceCell, "notebook_id", inside)
    cells = rows(BaseCell, "notebook_id", inside)
    yield BaseCell.__table__, cells
    for model in (GradeCell, SolutionCell, TaskCell):
        yield model.__table__, rows(model, "id", [cell["id"] for cell in cells])


@contextmanager
def shared_gradebook(db_url, course_id):
    """Yield one OpenGradebook, which everything in this process gets that opens a gradebook.

    That holds for whatever preprocessors a course configures, as each looks up the class by the
    name under which its module imported it.
    """
    gradebook = OpenGradebook(db_url, course_id)

    def opened(url, *_, **__):
        return gradebook if url == db_url else Gradebook(url, *_, **__)

    modules = [
        module
        for name, module in list(sys.modules.items())
        if name not in (__name__, Gradebook.__module__)
        and getattr(module, "__dict__", {}).get("Gradebook") is Gradebook
    ]
    for module in modules:
        module.Gradebook = opened
    try:
        yield gradebook
    finally:
        for module in modules:
            module.Gradebook = Gradebook
        gradebook.close_for_good()
