"""nbgrader's converter, for submissions as ``Submissions`` knows them."""

from glob import escape

from nbgrader.converters import Autograde
from traitlets.utils.importstring import import_item

from ..reading.submissions import UNFINISHED, Submissions, beside
from ..settings import SettingsError


class SubmissionConverter(Autograde):
    """nbgrader's Autograde, with what is the same in its own command and in ours.

    It grades beside the place of a submission, see ``Submissions.finish``.
    """

    submissions: Submissions  # to the assignment that is graded

    def students_own(self):
        """Return the paths of files beside the exercise that a student may change."""
        return self.exclude_overwriting.get(self.coursedir.assignment_id, [])

    def _format_source(self, assignment_id, student_id, escape=False):
        if not self._sanitizing:  # nbgrader reads again what it has written
            assignment_id = beside(assignment_id, UNFINISHED)
        return super()._format_source(assignment_id, student_id, escape=escape)

    def _format_dest(self, assignment_id, student_id, escape=False):
        assignment_id = beside(assignment_id, UNFINISHED)
        return super()._format_dest(assignment_id, student_id, escape=escape)

    def init_assignment(self, assignment_id, student_id):
        """Enter student and submission, and copy the files beside the notebooks.

        Links are left out, and what would be in the way of the exercise's files.

        Of a time that is none, nbgrader's own reader would make an AttributeError.
        """
        course, ignored = self.coursedir, self.coursedir.ignore
        folder = self._format_source(assignment_id, student_id)
        left_out = [f"{folder}/{path}" for path in self.submissions.in_the_way(folder)]
        left_out += self.submissions.links(folder)
        course.ignore = [*ignored, *map(escape, left_out)]
        course.get_existing_timestamp = lambda folder: self.submissions.timestamp(
            student_id, folder
        )
        try:
            super().init_assignment(assignment_id, student_id)
        finally:
            course.ignore = ignored
            del course.get_existing_timestamp


def import_preprocessors(converter):
    """Import the modules of a converter's preprocessors, which the settings name by texts.

    Raises SettingsError if there is not such a one.
    """
    named = (*converter.sanitize_preprocessors, *converter.autograde_preprocessors)
    for name in filter(lambda preprocessor: isinstance(preprocessor, str), named):
        try:
            import_item(name)
        except ImportError as error:
            raise SettingsError(
                f"The settings name a preprocessor {name}, which cannot be imported: {error}. "
                "Nothing was done."
            ) from None
