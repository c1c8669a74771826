"""Read a submission, so that what the gradebook and autograded/ say of it is never out of date."""

import json
import os
from fnmatch import fnmatchcase

import nbformat
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import NbGraderException
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.utils import remove, rmtree

UNFINISHED = "grading_unfinished"


class MarkUnfinished(NbGraderPreprocessor):
    """The last step of sanitizing: note in the notebook that it is not graded yet."""

    def preprocess(self, nb, resources):
        nb.metadata[UNFINISHED] = True
        return nb, resources


class MarkFinished(NbGraderPreprocessor):
    """The last step of autograding: the scores are saved, so take the note away."""

    def preprocess(self, nb, resources):
        nb.metadata.pop(UNFINISHED, None)
        return nb, resources


class SubmissionExporter(NotebookExporter):
    """nbgrader's reader and writer of submissions, for ``Autograde.exporter_class``.

    nbgrader makes one at the start of a run, when it knows which submissions are selected and has
    not looked at any. Then what a killed run left unfinished is removed from ``autograded/``, as
    nbgrader takes whatever lies there for graded. When the grading of a submission starts, its old
    autograded scores are forgotten, as otherwise a failed re-grade would keep them.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for notebooks in self.parent.assignments.values():
            remove_unfinished(self.parent, notebooks)
        # The converter calls this hook first thing with each submission that it does grade, but
        # does not tell it where the gradebook is. A hook of the course's own still runs.
        own_hook = self.parent.pre_convert_hook

        def start_submission(notebooks, **names):
            forget_scores(self.parent, notebooks)
            if own_hook:
                own_hook(notebooks=notebooks, **names)

        self.parent.pre_convert_hook = start_submission

    def from_file(self, file_stream, resources=None, **kw):
        """Convert a notebook file.

        Raises NbGraderException with a message for the instructor if it is not a notebook, or not
        one that can be brought to the current notebook format.
        """
        try:
            nb = nbformat.read(file_stream, as_version=4)
        except Exception as error:  # (nbformat raises whatever the damage causes)
            problem = error
        else:
            try:
                return self.from_notebook_node(nb, resources, **kw)
            except nbformat.ValidationError as error:
                problem = error
        reason = str(problem).strip().split("\n")[0][:100]
        message = (
            f"Student {resources['nbgrader']['student']}: cannot read {file_stream.name} as a "
            f"Jupyter notebook ({reason}). It has no score. "
            "Put a proper .ipynb file in its place and run nbgrader autograde again."
        )
        self.log.error(message)
        raise NbGraderException(message) from None


def remove_unfinished(converter, notebooks):
    """Remove the autograded files of one submission if one of them was not graded to the end."""
    course = converter.coursedir
    names = [converter.init_single_notebook_resources(path)["nbgrader"] for path in notebooks]
    student, assignment = names[0]["student"], names[0]["assignment"]
    folder = course.format_path(course.autograded_directory, student, assignment)
    if student in course.student_id_exclude.split(",") or not os.path.isdir(folder):
        return
    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            known = {notebook.name for notebook in gradebook.find_assignment(assignment).notebooks}
        except MissingEntry:
            return  # nbgrader says so itself
    files = [f"{folder}/{name['notebook']}.ipynb" for name in names if name["notebook"] in known]
    unfinished = [file for file in files if not is_finished(file)]
    if not unfinished:
        return
    converter.log.warning(
        "Student %s: an earlier run did not finish %s; grading it again",
        student,
        ", ".join(os.path.basename(file) for file in unfinished),
    )
    if course.notebook_id == "*":
        rmtree(folder)  # nbgrader looks for the folder only
    else:
        for file in filter(os.path.exists, unfinished):
            remove(file)


def is_finished(file) -> bool:
    """Return whether an autograded notebook is there, whole, and graded to the end."""
    try:
        with open(file, encoding="utf-8") as stream:
            return UNFINISHED not in json.load(stream)["metadata"]
    except (OSError, ValueError, KeyError, TypeError):
        return False


def forget_scores(converter, notebooks):
    """Clear the autograded scores of one submission's selected notebooks.

    A score that a grader gave stays, and is marked for review, as nbgrader does after a re-grade.
    """
    names = converter.init_single_notebook_resources(notebooks[0])["nbgrader"]
    with Gradebook(names["db_url"], converter.coursedir.course_id) as gradebook:
        try:
            submission = gradebook.find_submission(names["assignment"], names["student"])
        except MissingEntry:
            return
        for notebook in submission.notebooks:
            if fnmatchcase(notebook.name, converter.coursedir.notebook_id):
                for grade in notebook.grades:
                    grade.auto_score = None
                    grade.needs_manual_grade = True
        gradebook.db.commit()
