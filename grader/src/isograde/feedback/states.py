"""Which submissions the formgrader shows as graded: those that the commands would pass over.

As nbgrader comes, a folder and a time decide, be the marks of another answer or exercise.
"""

from functools import wraps

from nbgrader.apps import NbGraderAPI
from traitlets.utils.importstring import import_item

from ..classes.stock import SubmissionExporter
from ..reading.exercise import NoSource
from ..reading.graded import NOT_YET
from ..reading.submissions import NotThere, Submissions

nbgraders_own = NbGraderAPI.get_autograded_students
told: set[str] = set()  # a page asks each time that it is opened


@wraps(nbgraders_own)
def autograded_students(api: NbGraderAPI, assignment_id: str) -> set[str]:
    """Return whose submissions are graded. Why marks of others do not count goes to the log."""
    if not is_switched_on(api.config):
        return nbgraders_own(api, assignment_id)
    try:
        submissions = Submissions(
            api.coursedir, assignment_id, lambda: api.gradebook, api.log, api.config
        )
    except (NotThere, NoSource) as error:
        tell(api, str(error))
        return set()
    graded = set()
    for student, folder in submissions.folders().items():
        why = submissions.why_not_graded(student, folder)
        if not why:
            graded.add(student)
        elif why != NOT_YET:
            tell(api, f"{assignment_id}, student {student}: to be graded again, as {why}")
    return graded


def is_switched_on(config) -> bool:
    exporter = config.get("Autograde", {}).get("exporter_class")
    exporter = import_item(exporter) if isinstance(exporter, str) else exporter
    return bool(exporter) and issubclass(exporter, SubmissionExporter)


def tell(api, text):
    if text not in told:
        told.add(text)
        api.log.warning("%s", text)


# nbgrader offers no way to say which submissions count as graded.
NbGraderAPI.get_autograded_students = autograded_students
