"""Other people's courses: their marks are stock nbgrader's, and what cannot be isolated is named.

The notebooks, submissions and tables are those of other_courses.py. All submissions take some
minutes of CPU time: `make test` grades the right ones, and some of the others.
"""

import os
from pathlib import Path

import pytest
from other_courses import (
    ASSIGNMENT,
    all_of,
    build,
    course_of_all,
    exercises,
    graded_by_stock,
    line_in,
    marks_of,
    named_in,
    not_isolated,
    set_not_isolated,
    some_of,
    stock_marks,
)

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
EXERCISES = exercises()
IN_KERNEL = not_isolated()
NAMED = {
    name: [check for check in exercise.checks if check in IN_KERNEL]
    for name, exercise in EXERCISES.items()
}
STUDENTS_OF = all_of if EVERYTHING else some_of
BUILT = [*NAMED] if EVERYTHING else [name for name in NAMED if NAMED[name]][:1]

# Marks that are other ones than stock nbgrader's, and of which the build says nothing.
DIFFERENT = {
    # The check asks whether a result is a view of an argument.
    ("img3_copy", "wrong"),
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The submissions, graded, with every check isolated but those that the table names."""
    course = course_of_all(tmp_path_factory.mktemp("others") / "course", STUDENTS_OF)
    set_not_isolated(course, IN_KERNEL)
    done = course.run("isograde", "autograde", ASSIGNMENT)
    assert done.returncode == 0, done.stdout
    return course


def test_each_check_has_a_name_of_its_own():
    names = [name for exercise in EXERCISES.values() for name in exercise.checks]
    assert len(names) == len({*names})
    assert [*stock_marks()] == names, "other_courses.py marks"
    assert IN_KERNEL.keys() <= {*names}, "other_courses.py not_isolated"


def test_the_readme_says_how_many_are_isolated():
    number = sum(len(exercise.checks) for exercise in EXERCISES.values())
    said = f"Of {number} checks in {len(EXERCISES)} notebooks"
    isolated = f"{number - len(IN_KERNEL)} run apart from the student's code as they stand"
    readme = Path(__file__).parents[1].joinpath("README.md").read_text()
    assert said in readme and isolated in readme


def test_marks_are_those_of_stock_nbgrader(course):
    marks, stock = marks_of(course, STUDENTS_OF), stock_marks()
    to_be_mended = {name for name in IN_KERNEL if not IN_KERNEL[name]}  # the build says so
    different = {
        (name, student): (mark, stock[name][student])
        for name in marks.keys() - to_be_mended
        for student, mark in marks[name].items()
        if mark != stock[name][student]
    }
    assert different.keys() == {(name, who) for name, who in DIFFERENT if who in marks[name]}


@pytest.mark.parametrize("name", BUILT)
def test_the_build_names_the_checks_that_cannot_be_isolated(name, tmp_path):
    status, output = build(tmp_path / "course", name)
    assert named_in(output) == line_in(output) == NAMED[name], output
    assert status == bool(NAMED[name])


@pytest.mark.parametrize("name", BUILT)
def test_with_the_line_a_build_names_only_those_that_must_be_mended(name, tmp_path):
    status, output = build(tmp_path / "course", name, NAMED[name])
    mended = [check for check in NAMED[name] if not IN_KERNEL[check]]
    assert named_in(output) == mended, output
    assert status == bool(mended)


@pytest.mark.skipif(not EVERYTHING, reason="takes minutes: make test-all")
def test_the_table_has_the_marks_of_stock_nbgrader(tmp_path):
    assert graded_by_stock(tmp_path / "course") == stock_marks()
