"""Assertions judge, whatever the instructor's shell says of optimized Python.

Each command is run at one level of it, with `make test-all` at both: each level has Python compile
all libraries anew.
"""

import os
import subprocess

import pytest
from courses import RIGHT, WRONG, check, make_course, solution

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
LEVELS = [
    ("nbgrader", "1"),
    ("isograde", "2"),
    *[("nbgrader", "2"), ("isograde", "1")] * EVERYTHING,
]
JUDGE = 'def judge(double):\n    assert double(3) == 6, "not twice three"\n'
EXERCISE = [
    solution(
        "double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
    ),
    check("test_double", 'assert double(2) == 4, "not twice"'),
    check(
        "test_last_line",
        'def value():\n    assert double(2) == 4, "no"\n    return 1\n\n\nvalue()',
    ),
    check("test_module", "from judge import judge\n\njudge(double)"),
    check("test_package", "from judges.strict import judge\n\njudge(double)"),
    check("test_in_the_kernel", 'assert double(5) == 10, "not twice five"'),
]


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("assertions") / "course", ps=EXERCISE)
    folder = course.root / "source" / "ps"
    (folder / "judges").mkdir()
    for name in ("judge.py", "judges/strict.py"):
        (folder / name).write_text(JUDGE)
    # What an import by optimized Python has left beside the modules; valid for a copy, too.
    compiled = ["-O", "-m", "compileall", "-q", "--invalidation-mode=checked-hash", str(folder)]
    subprocess.run([course.command()["args"][0], *compiled], check=True)
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write('\nc.IsolatedExecute.not_isolated = ["test_in_the_kernel"]\n')
    course.answer("ada", "ps", {"double": RIGHT})
    course.answer("bea", "ps", {"double": WRONG})
    return course


@pytest.mark.parametrize("command, level", LEVELS)
def test_a_wrong_answer_earns_nothing(released, tmp_path, monkeypatch, command, level):
    monkeypatch.setenv("PYTHONOPTIMIZE", level)
    course = released.copy_to(tmp_path / "course")
    done = course.run(command, "autograde", "ps", *["--jobs=1"] * (command == "isograde"))
    assert done.returncode == 0, done.stdout
    scores = course.scores("ada", "ps"), course.scores("bea", "ps")
    assert [set(points.values()) for points in scores] == [{1}, {0}], scores
    assert len(scores[0]) == 5


def test_a_check_that_fails_is_told_by_validate(released, monkeypatch):
    monkeypatch.setenv("PYTHONOPTIMIZE", "1")
    notebook = released.root / "submitted" / "bea" / "ps" / "ps.ipynb"
    done = released.run("isograde", "validate", notebook)
    assert done.returncode == 1 and "not twice" in done.stdout


def test_a_wrong_solution_is_not_built(released, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONOPTIMIZE", "1")
    course = released.copy_to(tmp_path / "course")
    path = course.root / "source" / "ps" / "ps.ipynb"
    path.write_text(path.read_text().replace("return 2 * x", "return x + 1"))
    assert "not twice" in course.nbgrader("generate_solution", "ps", status=1)
