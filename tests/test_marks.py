"""The bank's answers get the same marks from stock nbgrader, from isograde, and on a cluster.

`make test` takes two answers to every third exercise, and leaves the cluster to the test of it in
grader/tests/test_autograde.py. `make test-all` takes all of the bank, for an hour.
"""

import nbformat
import pytest
from answers import EVERYTHING, Exercise, bank, by_cell, cells, sampled
from answers import EXERCISES_OF_MARKS as EXERCISES
from courses import cell_of, make_course
from processes import dask_cluster

WAYS = ["stock nbgrader", "isograde", *["isograde on a cluster"] * EVERYTHING]


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


def run(course, module, *arguments):
    for exercise in EXERCISES:
        done = course.run(module, "autograde", exercise, *arguments)
        assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def courses(tmp_path_factory):
    """{way: a course in which a sample of the bank was graded that way}."""
    folder = tmp_path_factory.mktemp("marks")
    exercises = [Exercise(name) for name in EXERCISES]
    content = {exercise.name: exercise.graded_cells for exercise in exercises}
    stock = make_course(folder / "stock", stock=True, **content)
    own = make_course(folder / "own", imports=None, **content)
    for course in (stock, own):
        for exercise in exercises:
            hand_in(course, exercise, sample(exercise))
    graded = {"stock nbgrader": stock, "isograde": own}
    if EVERYTHING:
        graded["isograde on a cluster"] = cluster = own.copy_to(folder / "cluster")
        with dask_cluster(cluster.root, folder) as address:
            run(cluster, "isograde", f"--scheduler={address}")
    run(stock, "nbgrader")
    # For a few answers a second worker takes longer to start than the first takes for all.
    run(own, "isograde", *["--jobs=1"] * (not EVERYTHING))
    return graded


def sample(exercise):
    return sampled([*bank("right", exercise.name), *bank("wrong", exercise.name)], one_in=400)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", EXERCISES)
def test_each_answer_gets_the_marks_that_the_bank_says(courses, name, way):
    exercise = Exercise(name)
    for answer in sample(exercise):
        fails = answer.fails
        if way == "stock nbgrader":  # there a check finds what others have made an answer keep
            fails = exercise.run_in_one_kernel(answer.code)
        expected = {
            check: 0 if check in fails else points for check, points in exercise.points.items()
        }
        assert courses[way].scores(student_of(answer), name) == expected, answer.name


@pytest.mark.parametrize("name", EXERCISES)
def test_a_wrong_answer_is_told_why_in_the_words_that_the_bank_says(courses, name):
    exercise = Exercise(name)
    for answer in sample(exercise):
        path = courses["isograde"].autograded(student_of(answer), name)
        said = {
            cell.id: f"{output.ename}: {output.evalue}"
            for cell in nbformat.read(path, as_version=4).cells
            for output in cell.get("outputs", [])
            if output.output_type == "error" and cell.id in exercise.checks
        }
        assert set(said) == answer.fails
        assert not said or any(answer.fields["says"] in text for text in said.values())
