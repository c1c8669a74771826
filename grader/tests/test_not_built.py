"""Where an exercise is not in the gradebook, one line says what to run, and that works."""

import re
import shutil

import pytest
from courses import RIGHT, make_course, one_function

COMMANDS = {
    "nbgrader autograde": ("nbgrader", "autograde", "ps"),
    "isograde autograde": ("isograde", "autograde", "ps", "--jobs=1"),
    "report": ("isograde", "report", "ps"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("built") / "course", ps=one_function())
    course.answer("ada", "ps", {"double": RIGHT})
    return course


@pytest.fixture
def course(built, tmp_path):
    return built.copy_to(tmp_path / "course")


def ends_with_one_line(course, *command):
    """Run a command that cannot do anything; return the line that it prints."""
    done = course.run(*command)
    assert done.returncode == (1 if command[0] == "nbgrader" else 2), done.stdout
    (line,) = done.stdout.strip().splitlines()
    return line


@pytest.mark.parametrize("released", [True, False])
def test_without_a_gradebook_each_command_says_what_makes_it(course, released):
    (course.root / "gradebook.db").unlink()
    if not released:
        shutil.rmtree(course.root / "release")
    for command in COMMANDS.values():
        line = ends_with_one_line(course, *command)
        assert "The gradebook has no assignment ps. Run: nbgrader generate_assignment" in line
    advice = re.search(r"Run: (.*)", line)[1].split()
    assert ("--force" in advice) == released
    course.nbgrader(*advice[1:])
    course.run(*COMMANDS["isograde autograde"])
    assert course.scores("ada", "ps") == {"test_double": 2}


def test_a_course_without_a_release_is_graded(course):
    shutil.rmtree(course.root / "release")
    course.run(*COMMANDS["nbgrader autograde"])
    assert course.scores("ada", "ps") == {"test_double": 2}


def test_a_file_is_handed_in_that_is_no_notebook_of_the_assignment(course):
    folder = course.root / "submitted/ada/ps"
    (folder / "ps.ipynb").rename(folder / "other.ipynb")
    for command in (COMMANDS["nbgrader autograde"], COMMANDS["report"]):
        line = ends_with_one_line(course, *command, "--notebook=other")
        assert "No notebook of ps matches other. Nothing was done." in line
    assert course.scores("ada", "ps") == {}
