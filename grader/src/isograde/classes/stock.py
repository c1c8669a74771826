"""nbgrader's own command, and the button of its formgrader: one submission after the other.

``c.Autograde.exporter_class`` names the exporter in here. nbgrader imports it where it makes its
converter, be it for ``nbgrader autograde`` or for the button, and starts that as ours.
"""

import os
from functools import wraps

from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, NbGraderException
from nbgrader.preprocessors.execute import UnresponsiveKernelError
from sqlalchemy.exc import SQLAlchemyError

from ..reading.exercise import NoSource
from ..reading.graded import GRADED_FROM
from ..reading.handed_in import read_bytes
from ..reading.notebook import read_notebook
from ..reading.submissions import NotGraded, NotThere, Submissions, read
from .converter import SubmissionConverter
from .lock import AnotherRun, one_run_at_a_time
from .messages import OneLine


class StockAutograde(SubmissionConverter):
    """nbgrader's converter, which finds, takes for graded and reads what ``Submissions`` says."""

    def start(self):
        self.log.addFilter(one_line := OneLine())
        try:
            with one_run_at_a_time(self.coursedir.root):
                super().start()
        except (AnotherRun, NoSource, NotThere) as error:
            self.log.error(str(error))
            raise NbGraderException(str(error)) from None
        finally:
            self.log.removeFilter(one_line)

    def init_notebooks(self):
        """Find the submissions. nbgrader's own looks for files that are called as they should."""
        course = self.coursedir
        self.submissions = Submissions(
            course, course.assignment_id, self.open_gradebook, self.log, self.config
        )
        folders = self.submissions.select([course.student_id]).values()
        self.assignments = {folder: self.submissions.notebooks(folder) for folder in folders}

    def open_gradebook(self):
        return Gradebook(self.coursedir.db_url, self.coursedir.course_id)

    def init_destination(self, assignment_id, student_id):
        """Say whether a submission is to be graded. If so, nothing is left of an earlier time."""
        folder = os.path.dirname(self.notebooks[0])
        if not self.force and self.submissions.is_graded(student_id, folder):
            self.log.info("Student %s is graded already", student_id)
            return False
        self.submissions.forget_scores(student_id)
        self.submissions.remove(student_id, self.notebooks)
        self.submissions.begin(student_id, self.notebooks)
        return True

    def set_permissions(self, assignment_id, student_id):
        """Do the last that nbgrader does to the files of a submission: it is graded now."""
        super().set_permissions(assignment_id, student_id)
        self.submissions.finish(student_id)

    def convert_notebooks(self):
        try:
            super().convert_notebooks()
        finally:
            self.submissions.tell_again()
            for student in self.submissions.folders(self.coursedir.student_id):
                self.submissions.give_up(student)


class SubmissionExporter(NotebookExporter):
    """nbgrader's reader and writer of notebooks, for ``Autograde.exporter_class``."""

    def from_filename(self, filename, resources=None, **kw):
        """Convert a notebook that was handed in, or that nbgrader has written in autograded/.

        Raises NotGraded, after no autograded score is left, if it cannot be graded.
        """
        student = resources["nbgrader"]["student"]
        try:
            notebook = self.read(filename, resources)
            return self.from_notebook_node(notebook, resources, **kw)
        except NotGraded as error:
            reason = error
        except (NbGraderException, SQLAlchemyError, UnresponsiveKernelError):
            raise
        except Exception as error:
            self.log.debug("The error:", exc_info=True)
            text = " ".join(str(error).split())[:300]
            reason = NotGraded(
                f"Student {student}: {type(error).__name__}: {text}. It has no score. "
                f"Look at {self.handed_in} and grade again; --debug says more."
            )
        self.parent.submissions.forget_scores(student)
        self.log.error(str(reason))  # of the error itself OneLine says nothing
        raise reason

    def read(self, filename, resources):
        folder, names = os.path.dirname(filename), resources["nbgrader"]
        resources["metadata"] = {"name": names["notebook"], "path": folder}
        if not self.parent._sanitizing:
            notebook = read_notebook(read_bytes(filename))
            notebook.metadata[GRADED_FROM] = self.graded_from
            return notebook
        submissions, student = self.parent.submissions, names["student"]
        self.handed_in = filename
        # First this: if the file changes now, the next run grades it again.
        self.graded_from = submissions.graded_from(folder)
        handed_in = submissions.handed_in(student, filename)
        runs_in = self.parent._format_dest(names["assignment"], student)
        notebook, _ = read(handed_in, filename, student, self.log, runs_in, folder)
        if not os.path.exists(filename):  # for which nbgrader has given 0, tasks included
            submissions.forget_scores(student, [names["notebook"]])
        return notebook


nbgraders_start = Autograde.start


@wraps(nbgraders_start)
def start(converter):
    """Start nbgrader's converter, as ours if the course's settings name our exporter."""
    if type(converter) is Autograde and issubclass(converter.exporter_class, SubmissionExporter):
        converter.__class__ = StockAutograde
        converter.start()
    else:
        nbgraders_start(converter)


# nbgrader looks for notebooks before it makes the exporter, and offers no way to look elsewhere.
Autograde.start = start
