"""The bank's answers get the same marks from stock nbgrader, from grading here, and on a cluster.

A sample of the bank, as all of it takes long: ``MARKS_STEP=1 pytest tests/test_marks.py`` is all.
"""

import os
import subprocess

import nbformat
import pytest
from answers import EXERCISES, Exercise, bank, by_cell, cells
from courses import cell_of, make_course
from processes import dask_cluster

STEP = int(os.environ.get("MARKS_STEP", "90"))
WAYS = ["stock nbgrader", "grading", "grading on a cluster"]


def graded_cells(exercise):
    """The cells that decide on marks: the setup, the answers of functions and their checks."""
    wanted = {"setup", *exercise.functions, *exercise.checks}
    return [cell for cell in exercise.notebook.cells if cell.id in wanted]


def student_of(answer):
    """The student who hands it in. A right and a wrong answer may have one name."""
    return f"{answer.path.parts[-3]}_{answer.name}"


def hand_in(course, exercise, answers):
    solved = {name: cell.source for name, cell in cells(exercise.notebook, "solution").items()}
    for answer in answers:
        notebook = course.released(exercise.name)
        filled = {name: solved[name] for name in exercise.functions}
        for name, code in (filled | by_cell(answer.code, exercise.functions)).items():
            cell_of(notebook, name).source = code
        course.hand_in(student_of(answer), exercise.name, notebook)


def run(course, *command):
    done = subprocess.run(**course.command(*command), check=False)
    assert done.returncode == 0, done.stdout


def marks(course, exercise, answers):
    return {answer: course.scores(student_of(answer), exercise.name) for answer in answers}


@pytest.fixture(scope="module", params=EXERCISES)
def graded(request, tmp_path_factory):
    """(exercise, answers, {way: {answer: {check: mark}}}, course) of a sample of the bank."""
    folder = tmp_path_factory.mktemp(request.param)
    exercise = Exercise(request.param)
    answers = [*bank("right", exercise.name), *bank("wrong", exercise.name)][::STEP]
    content = {exercise.name: graded_cells(exercise)}
    stock = make_course(folder / "stock", stock=True, **content)
    own = make_course(folder / "own", **content)
    for course in (stock, own):
        hand_in(course, exercise, answers)
    cluster = own.copy_to(folder / "cluster")
    run(stock, "nbgrader", "autograde", exercise.name)
    command = ["grading", "autograde", exercise.name]
    run(own, *command)
    with dask_cluster(cluster.root, folder) as address:
        run(cluster, *command, f"--scheduler={address}")
    courses = zip(WAYS, (stock, own, cluster), strict=True)
    ways = {way: marks(course, exercise, answers) for way, course in courses}
    return exercise, answers, ways, own


@pytest.mark.parametrize("way", WAYS)
def test_each_answer_gets_the_marks_that_the_bank_says(graded, way):
    exercise, answers, ways, _ = graded
    for answer in answers:
        expected = {
            check: 0 if check in answer.fails else points
            for check, points in exercise.points.items()
        }
        assert ways[way][answer] == expected, answer.name


def test_a_wrong_answer_is_told_why_in_the_words_that_the_bank_says(graded):
    exercise, answers, _, course = graded
    for answer in answers:
        notebook = nbformat.read(
            course.autograded(student_of(answer), exercise.name), as_version=4
        )
        said = {
            cell.id: output.evalue
            for cell in notebook.cells
            for output in cell.get("outputs", [])
            if output.output_type == "error" and cell.id in exercise.checks
        }
        assert set(said) == answer.fails
        assert not said or any(answer.fields["says"] in text for text in said.values())
