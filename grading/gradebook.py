"""nbgrader's gradebook, opened once for a whole run, with one transaction for each submission."""

import sys
from contextlib import contextmanager

from nbgrader.api import Gradebook, MissingEntry


class OpenGradebook(Gradebook):
    """A gradebook that stays open, and saves only where ``transaction`` ends.

    nbgrader's own preprocessors open a gradebook each, look every grade up with a query of six
    joined tables, and save after every cell: that is most of what nbgrader does for a submission
    besides running it, and what a kill leaves half done. Here they all share this one, their
    ``commit`` waits for the end of the transaction, and the rows of a submission are read at once.
    """

    def __init__(self, db_url, course_id):
        super().__init__(db_url, course_id)
        self._save = self.db.commit
        self.db.commit = self.db.flush
        self._rows = {}

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
            self._rows.clear()

    def add_submission(self, assignment, student, **attributes):
        # It loads the exercise's cells while the new rows are half made.
        with self.db.no_autoflush:
            return super().add_submission(assignment, student, **attributes)

    def find_grade(self, grade_cell, notebook, assignment, student):
        return self._row("grades", grade_cell, notebook, assignment, student)

    def find_comment(self, solution_cell, notebook, assignment, student):
        return self._row("comments", solution_cell, notebook, assignment, student)

    def _row(self, kind, cell, *names):
        """Return the grade or the comment of a cell. Raises MissingEntry if there is none."""
        if (kind, *names) not in self._rows:
            submission = self.find_submission_notebook(*names)
            self._rows[(kind, *names)] = {row.name: row for row in getattr(submission, kind)}
        try:
            return self._rows[(kind, *names)][cell]
        except KeyError:
            raise MissingEntry(f"No such {kind[:-1]}: {cell} in {names}") from None


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
