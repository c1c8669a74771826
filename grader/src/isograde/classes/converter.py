"""nbgrader's converter, for submissions as ``Submissions`` knows them."""

from glob import escape

from nbgrader.converters import Autograde


class SubmissionConverter(Autograde):
    """nbgrader's Autograde, with what is the same in its own command and in ours."""

    submissions = None  # of the assignment that is graded

    def init_assignment(self, assignment_id, student_id):
        """Enter student and submission, and copy the files beside the notebooks, but no links.

        Of a time that is none, nbgrader's own reader would make an AttributeError.
        """
        course, ignored = self.coursedir, self.coursedir.ignore
        folder = self._format_source(assignment_id, student_id)
        course.ignore = [*ignored, *map(escape, self.submissions.links(folder))]
        course.get_existing_timestamp = lambda folder: self.submissions.timestamp(
            student_id, folder
        )
        try:
            super().init_assignment(assignment_id, student_id)
        finally:
            course.ignore = ignored
            del course.get_existing_timestamp
