"""A submission is found whatever its file is called, and whoever asks for it."""

import zipfile

import pytest
from courses import RIGHT, make_course, one_function, settings_of
from isograde.report.numbers import read_report
from nbgrader.coursedir import CourseDirectory

# What the formgrader does when its button is pressed.
BUTTON = """
import sys
from nbgrader.apps import NbGrader
from nbgrader.apps.api import NbGraderAPI
app = NbGrader()
app.initialize([])
print(NbGraderAPI(app.coursedir, parent=app).autograde("ps", sys.argv[1]).get("log"))
"""
NO_NOTEBOOK = "There is no notebook among what was handed in."


def press_button(course, student):
    (course.root / "button.py").write_text(BUTTON)
    done = course.run("button", student)
    assert done.returncode == 0, done.stdout
    return done.stdout


def ask_nbgrader(course, student):
    return course.run("nbgrader", "autograde", "ps", f"--student={student}").stdout


def ask_isograde(course, student):
    return course.run("isograde", "autograde", "ps", f"--student={student}", "--jobs=1").stdout


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """A course with right notebooks, none of them in a file called ps.ipynb, and with no notebook."""
    course = make_course(tmp_path_factory.mktemp("found") / "course", ps=one_function())
    for student in ("zipped", "as_text", "hidden"):
        path = course.answer(student, "ps", {"double": RIGHT})
        if student == "zipped":
            with zipfile.ZipFile(path.with_name("homework.zip"), "w") as archive:
                archive.write(path, "homework/mine.ipynb")
            path.unlink()
        elif student == "as_text":
            path.rename(path.with_name("ps.ipynb.txt"))
        else:
            (path.parent / ".ipynb_checkpoints").mkdir()
            path.rename(path.parent / ".ipynb_checkpoints" / "ps-checkpoint.ipynb")
    (course.hand_in("talks", "ps", "Tomorrow.")).rename(
        course.root / "submitted/talks/ps/notes.txt"
    )
    return course


@pytest.fixture
def course(handed_in, tmp_path):
    return handed_in.copy_to(tmp_path / "course")


@pytest.mark.parametrize("ask", [press_button, ask_nbgrader, ask_isograde])
@pytest.mark.parametrize("student", ["zipped", "as_text"])
def test_who_is_asked_for_is_graded_from_an_archive_and_from_a_wrong_ending(course, ask, student):
    printed = ask(course, student)
    assert course.scores(student, "ps") == {"test_double": 2}, printed
    assert course.autograded(student, "ps").exists()
    assert printed.count(f"Student {student}: graded ") == 1 and "No submitted" not in printed


@pytest.mark.parametrize("ask", [press_button, ask_nbgrader, ask_isograde])
@pytest.mark.parametrize("student", ["hidden", "talks"])
def test_who_is_asked_for_and_has_no_notebook_is_told_of(course, ask, student):
    printed = ask(course, student)
    assert f"Student {student}: no notebook in" in printed
    assert course.scores(student, "ps").get("test_double") is None
    assert not course.autograded(student, "ps").exists()


def test_the_report_says_of_whom_there_is_a_notebook_as_grading_would(handed_in):
    config = settings_of(handed_in)
    course = CourseDirectory(config=config)
    with handed_in.gradebook() as gradebook:
        reasons = dict(read_report(course, gradebook, "ps", config).ungraded)
    assert {student for student, reason in reasons.items() if reason == NO_NOTEBOOK} == {
        "hidden",
        "talks",
    }
    assert reasons.keys() == {"zipped", "as_text", "hidden", "talks"}
