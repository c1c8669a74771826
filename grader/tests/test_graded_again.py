"""What counts as graded: this content, by this version of the exercise, its marks in the gradebook.

Each behaviour is that of both commands, ``nbgrader autograde`` and ``isograde autograde``. Of two
runs at once, `make test` takes one of each, in either order, and `make test-all` two of the same too.
"""

import os
import shutil
import subprocess
import zipfile

import nbformat
import pytest
from courses import RIGHT, WRONG, cell_of, check, make_course, one_function, written_answer
from processes import WAIT, wait_for

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
COMMANDS = ["nbgrader", "isograde"]
DATA = 'assert double(int(open("data.txt").read())) == 4, "not twice the number in the file"'


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """{command: a course in which it has graded the wrong answers of ada and bea}."""
    folder = tmp_path_factory.mktemp("again")
    cells = [*one_function(), check("test_data", DATA), written_answer("explain", "Twice.")]
    released = make_course(folder / "released", ps=[])
    released.write_source("ps", ps=cells)
    (released.root / "source" / "ps" / "data.txt").write_text("2")
    released.nbgrader("generate_assignment", "ps", "--force")
    courses = {}
    for command in COMMANDS:
        courses[command] = course = released.copy_to(folder / command)
        for student in ("ada", "bea"):
            course.answer(student, "ps", {"double": WRONG})
        grade(course, command)
        assert course.scores("ada", "ps")["test_double"] == 0
    return courses


@pytest.fixture(params=COMMANDS)
def command(request):
    return request.param


@pytest.fixture
def course(graded, command, tmp_path):
    return graded[command].copy_to(tmp_path / "course")


def start(course, command):
    return subprocess.Popen(**course.command(command, "autograde", "ps"))


def grade(course, command):
    """Run the command; return what it printed."""
    done = course.run(command, "autograde", "ps", timeout=WAIT)
    assert done.returncode == 0, done.stdout
    return done.stdout


def written(course):
    """{student: when the autograded notebook was written}."""
    paths = course.root.glob("autograded/*/ps/ps.ipynb")
    return {path.parts[-3]: path.stat().st_mtime_ns for path in paths}


def marks(course):
    return [course.scores(student, "ps")["test_double"] for student in ("ada", "bea")]


def test_where_nothing_has_changed_nothing_is_graded_again(course, command):
    before = written(course)
    printed = grade(course, command)
    assert written(course) == before and "again" not in printed


def test_what_is_handed_in_again_is_graded_again_without_being_asked(course, command):
    before = written(course)
    course.answer("ada", "ps", {"double": RIGHT})
    printed = grade(course, command)
    assert marks(course) == [2, 0]
    assert "Student ada: it was handed in again, or changed, since it was graded" in printed
    assert written(course)["bea"] == before["bea"]


def test_the_better_file_that_a_run_has_asked_for_is_graded(course, command):
    notebook = course.root / "submitted" / "ada" / "ps" / "ps.ipynb"
    with zipfile.ZipFile(notebook.with_name("mine.zip"), "w") as archive:
        archive.write(notebook, "old.ipynb")
    notebook.unlink()
    assert "put the right one in" in grade(course, command)
    course.answer("ada", "ps", {"double": RIGHT})
    grade(course, command)
    assert marks(course) == [2, 0]


def test_a_file_beside_the_notebook_counts_too(course, command):
    before = written(course)
    (course.root / "submitted" / "bea" / "ps" / "helper.py").write_text("two = 2\n")
    grade(course, command)
    assert written(course)["ada"] == before["ada"] and written(course)["bea"] > before["bea"]


def test_who_has_no_marks_in_the_gradebook_is_graded_again(course, command):
    with course.gradebook() as gradebook:
        gradebook.remove_submission("ps", "ada")
    printed = grade(course, command)
    assert "Student ada: marks of it are missing in the gradebook" in printed
    assert marks(course) == [0, 0]


def test_a_new_gradebook_gets_all_marks(course, command):
    (course.root / "gradebook.db").unlink()
    course.nbgrader("generate_assignment", "ps", "--force")
    grade(course, command)
    assert marks(course) == [0, 0]


def change_source(course, old, new):
    path = course.root / "source" / "ps" / "ps.ipynb"
    path.write_text(path.read_text().replace(old, new))
    course.nbgrader("generate_assignment", "ps", "--force")


def test_a_check_that_was_mended_grades_the_class_again(course, command):
    change_source(course, "double(2) == 4", "double(2) == 3")
    printed = grade(course, command)
    assert marks(course) == [2, 2]
    assert printed.count("The exercise has changed; grading again") == 1


def test_to_build_the_same_exercise_again_changes_nothing(course, command):
    before = written(course)
    course.nbgrader("generate_assignment", "ps", "--force")
    grade(course, command)
    assert written(course) == before


def test_a_changed_file_of_the_exercise_grades_the_class_again(course, command):
    assert course.scores("ada", "ps")["test_data"] == 0
    (course.root / "source" / "ps" / "data.txt").write_text("3")  # 3 + 1 is 4
    grade(course, command)
    assert [course.scores(student, "ps")["test_data"] for student in ("ada", "bea")] == [1, 1]


def change_metadata(course, student, change):
    path = course.autograded(student, "ps")
    notebook = nbformat.read(path, as_version=4)
    change(notebook.metadata)
    path.chmod(0o644)
    nbformat.write(notebook, path)


def test_what_another_grader_has_graded_is_graded_again(course, command):
    change_metadata(course, "ada", lambda metadata: metadata.pop("graded_from"))
    before = written(course)
    printed = grade(course, command)
    assert written(course)["ada"] > before["ada"] and written(course)["bea"] == before["bea"]
    assert "was graded by another grader" in printed


def test_so_is_what_says_nothing_of_it_and_what_says_nonsense(course, command):
    change_metadata(course, "ada", lambda metadata: metadata.clear())
    change_metadata(course, "bea", lambda metadata: metadata.update(graded_from="here"))
    before = written(course)
    printed = grade(course, command)
    assert all(written(course)[student] > before[student] for student in ("ada", "bea"))
    assert printed.count("was graded by another grader") == 1


def test_a_student_cannot_say_what_a_notebook_is_graded_from(course, command):
    graded = nbformat.read(course.autograded("ada", "ps"), as_version=4)
    forged = course.released("ps")
    forged.metadata["graded_from"] = graded.metadata.graded_from
    cell_of(forged, "double").source = RIGHT
    course.hand_in("ada", "ps", forged)
    grade(course, command)
    handed_in_again = nbformat.read(course.autograded("ada", "ps"), as_version=4)
    assert handed_in_again.metadata.graded_from != graded.metadata.graded_from
    assert marks(course) == [2, 0]


def test_the_marks_of_a_grader_stay_and_wait_for_another_look(course, command):
    with course.gradebook() as gradebook:
        row = gradebook.find_grade("explain", "ps", "ps", "ada")
        row.manual_score, row.needs_manual_grade = 1, False
        gradebook.db.commit()
    course.answer("ada", "ps", {"double": RIGHT})
    grade(course, command)
    assert course.scores("ada", "ps", "manual_score")["explain"] == 1
    assert course.scores("ada", "ps", "needs_manual_grade")["explain"]


# ---- Two runs at once ----------------------------------------------------------------------------

WAITS = """
import time
from pathlib import Path
from nbgrader.preprocessors import NbGraderPreprocessor

class Wait(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        Path("{root}/it_runs").touch()
        while Path("{root}/wait").exists():
            time.sleep(0.05)
        return nb, resources
"""


@pytest.mark.parametrize(
    "command, second",
    [
        (first, second)
        for first in COMMANDS
        for second in COMMANDS
        if EVERYTHING or first != second
    ],
)
def test_of_two_runs_at_once_the_second_ends_and_spoils_nothing(course, command, second):
    (course.root / "waits.py").write_text(WAITS.format(root=course.root))
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write("\nfrom waits import Wait\n")
        config.write("c.Autograde.autograde_preprocessors.insert(0, Wait)\n")
    shutil.rmtree(course.root / "autograded")
    for student in ("ada", "bea"):
        course.answer(student, "ps", {"double": RIGHT})
    (course.root / "wait").touch()
    first = start(course, command)
    wait_for((course.root / "it_runs").exists)
    other = start(course, second)
    printed, _ = other.communicate(timeout=WAIT)
    (course.root / "wait").unlink()
    told, _ = first.communicate(timeout=WAIT)
    assert other.returncode != 0
    assert (
        printed.count("Another run is grading in this course") == 1 and "Traceback" not in printed
    )
    assert f"process {first.pid} of " in printed
    assert first.returncode == 0, told
    assert marks(course) == [2, 2]
    before = written(course)
    grade(course, second)
    assert written(course) == before
