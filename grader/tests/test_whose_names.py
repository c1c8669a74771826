"""A check asks the student for what the instructor's answers bind, and for nothing that is given."""

import shutil

import pytest
from courses import check, make_course, nbgrader_cell, readonly, solution
from isograde.reading.exercise import names_of_checks
from isograde.reading.names import global_names
from nbformat.v4 import new_code_cell
from test_checks import run as run_cells
from test_checks import verdict, verdicts

# ---- Names of tasks that Python, or a given cell, has too ----

WAYS = {
    "an assignment": "sum = lambda values: {}",
    "two at once": "sum, other = (lambda values: {}), 1",
    "an expression": "print(sum := lambda values: {})",
    "a function": "def sum(values): return {}",
    "below an if": "if True:\n    def sum(values): return {}",
    "below a try": "try:\n    def sum(values): return {}\nfinally:\n    pass",
    "below a with": "import contextlib\nwith contextlib.suppress():\n    sum = lambda values: {}",
    "below a for": "for _ in [1]:\n    def sum(values): return {}",
    "a loop": "for sum in [lambda values: {}]: pass",
    "a global": "def make():\n    global sum\n    sum = lambda values: {}\nmake()",
    "below a magic": "%%time\nsum = lambda values: {}",
    "an object": "class Sum:\n    def __call__(self, values): return {}\nsum = Sum()",
    "a library": "from math import fsum as sum\nright = {}",
}
STUB = "# YOUR CODE HERE\nraise NotImplementedError('not attempted yet')"


def judged(answer, reference, source, given=()):
    """The verdict of a check on an answer, where the instructor's notebook has another."""
    cells = [*given, solution("task", reference), check("c", source)]
    handed_in = [*given, solution("task", answer), check("c", source)]
    return verdict(run_cells(*handed_in, exercise_names=names_of_checks(cells))[-1])


@pytest.mark.parametrize("way", WAYS)
def test_a_task_that_is_called_like_a_builtin_is_the_students(way):
    reference = WAYS[way].format("len([*values]) and values[0] + values[1]")
    source = "assert sum([2, 3]) == 5, 'no sum'"
    assert judged(reference, reference, source) == "passed"
    assert judged(STUB, reference, source).startswith("NameError: name 'sum' is not defined")
    wrong = "def sum(values): return 0"
    assert judged(wrong, reference, source) == "AssertionError: no sum"


def test_a_class_in_the_place_of_a_builtin_is_no_answer():
    reference = "class sum: pass"
    source = "assert callable(sum) and sum([2, 3]) == 5"
    for answer in (reference, STUB):
        assert judged(answer, reference, source) != "passed"


def test_what_an_answer_only_uses_stays_the_checks_own():
    reference = "def task(abs):\n    sum = [max for max in abs]\n    return len(sum)"
    forged = "sum = max = abs = len = lambda *given: True\ndef task(x): return x"
    source = "assert sum([max(abs(-1), 2)]) == 2 and task([1]) == len('a'), 'wrong'"
    assert judged(reference, reference, source) == "passed"
    assert judged(forged, reference, source) == "AssertionError: wrong"


def test_what_an_answer_imports_again_is_the_given_one():
    given = [readonly("given", "from math import isclose\nimport math")]
    reference = "import math\nfrom math import isclose\ndef double(x): return 2 * x"
    forged = "math = isclose = lambda *given: True\ndef double(x): return 0"
    source = "assert isclose(double(2), math.sqrt(16)), 'not twice'"
    assert judged(reference, reference, source, given) == "passed"
    assert judged(forged, reference, source, given) == "AssertionError: not twice"


@pytest.mark.parametrize("given", ["from math import *", "from math import sqrt"])
@pytest.mark.parametrize("reference", ["sqrt = lambda x: x**0.5", "def sqrt(x): return x**0.5"])
def test_a_task_that_a_given_cell_imports_is_refused(given, reference):
    source = "assert sqrt(4) == 2"
    for cells in ([readonly("given", given)], [new_code_cell(given)]):
        for answer in (STUB, reference):
            said = judged(answer, reference, source, cells)
            assert said.startswith("CheckError: a given cell imports sqrt too"), said
    assert judged(STUB, reference, "assert 1 == 1", cells) == "passed"


def test_a_task_that_a_given_cell_below_it_imports_is_refused():
    cells = [solution("root", "def sqrt(x): return 2"), readonly("given", "from math import sqrt")]
    sources = {"asks": "assert sqrt(4) == 2", "again": "sqrt(4)"}
    first, again = (check(name, source) for name, source in sources.items())
    cells += [first, readonly("anew", "def sqrt(x): return 3"), again]
    done = run_cells(*cells)
    assert verdict(done[2]).startswith("CheckError: a given cell imports sqrt too")
    assert verdict(done[4]) == "3"


def test_a_check_that_catches_everything_is_not_passed_by_a_name_that_is_refused():
    source = "try:\n    sqrt(4)\nexcept:\n    pass"
    given = [readonly("given", "from math import sqrt")]
    assert judged(STUB, "def sqrt(x): pass", source, given).startswith("CheckError")


def test_the_order_of_the_instructor_says_what_a_check_may_use():
    cells = [readonly("given", "from math import isclose"), check("c", "assert isclose(1, 2)")]
    forged = "def isclose(a, b): return True"
    handed_in = [new_code_cell(forged), *reversed(cells)]
    done = run_cells(*handed_in, exercise_names=names_of_checks(cells))
    assert verdict(done[1]) == "AssertionError: "


# ---- Values and functions of given cells ----

GIVEN = """import numpy as np
TOL, LIMITS = 1e-6, (0, -1)
name = "data"
data = np.arange(4.0)
def helper(x):
    return double(x)
"""
ANSWER = "def double(x): return 2 * x"
RELIES = {
    "a constant": ("TOL = 10", "assert abs(double(2) - 5) > TOL and LIMITS[1] == -1"),
    "data": ("data = data[:0]", "assert data.sum() == 6"),
    "data, not by name": ("globals()['data'] = data[:0]", "assert data.sum() == 6"),
    "data, in its place": ("data[:] = 0", "assert data.sum() == 6"),
    "a function": ("def helper(x): return 6", "assert helper(2) == 4"),
}


def relying(source, *student):
    """The verdict of a check that relies on the given cell."""
    cells = [readonly("given", GIVEN), *student, check("c", source)]
    return verdict(run_cells(*cells)[-1])


@pytest.mark.parametrize("what", RELIES)
def test_a_check_may_rely_on_what_a_given_cell_binds(what):
    assert relying(RELIES[what][1], ANSWER) == "passed"


@pytest.mark.parametrize("what", [what for what in RELIES if what != "a constant"])
def test_what_a_student_makes_of_a_given_name_is_not_taken_for_it(what):
    anew, source = RELIES[what]
    said = relying(source.replace("assert", "assert True or"), ANSWER, anew)
    assert said == "passed", "the check does not ask"
    said = relying(f"{source} or True", ANSWER, anew)
    assert said.startswith("CheckError: ") and "given" in said


def test_a_constant_is_the_given_one_whatever_a_student_makes_of_it():
    assert relying("assert TOL == 1e-6 and name == 'data'", "TOL = name = 10") == "passed"
    several = "x = 1\ny = 2\nx += 1\nz = [1]\nfor y in [5]: pass"
    cells = [readonly("given", several), check("c", "assert (x, y, z) == (2, 5, [1])")]
    assert verdict(run_cells(*cells)[-1]) == "passed"


def test_a_name_that_a_student_uses_above_the_given_cell_is_free():
    cells = [new_code_cell("data = 1"), readonly("given", GIVEN), check("c", "int(data.sum())")]
    assert verdict(run_cells(*cells)[-1]) == "6"


def test_what_an_answer_is_to_change_is_the_students():
    given = [readonly("given", "count = 0\nseen = 1")]
    reference = "def visit():\n    global count\n    count += 1\nseen = 2"
    source = "visit()\nassert (count, seen) == (1, 2), (count, seen)"
    assert judged(reference, reference, source, given) == "passed"
    wrong = "def visit(): pass"
    assert judged(wrong, reference, source, given).startswith("AssertionError: (0, 1)")


@pytest.mark.parametrize("brackets", ["[{}]", "{{{}}}", "({})", "{{0: {}}}"])
def test_the_variable_of_a_comprehension_is_no_name_that_is_bound(brackets):
    answer = "data = 1\ndef double(x): return 2 * x\n" + brackets.format("TOL for TOL in [data]")
    assert global_names(answer) == {"data", "double"}
    assert global_names(brackets.format("(TOL := x) for x in [1]")) == {"TOL"}


def test_a_given_generator_may_be_used_by_all():
    cells = [
        readonly("given", "import numpy as np\nrng = np.random.default_rng(1)"),
        "rng.random()",
    ]
    assert verdicts(cells, "assert 0 < rng.random() < 1") == ["passed"]


def test_a_kernel_that_is_replaced_has_the_given_values_again():
    given = readonly("given", "import numpy as np\nnoise = np.random.default_rng().random(3)")
    ends = "import os\ndef end(): os._exit(1)"
    cells = [
        check("a", "bool(noise[0] < 1)"),
        check("b", "end()"),
        check("c", "assert noise[0] < 1"),
    ]
    done = run_cells(given, ends, *cells)
    assert [verdict(cell) for cell in done[-3::2]] == ["True", "passed"]
    cells[1:1] = [new_code_cell("noise[:] = 5")]
    assert verdict(run_cells(given, ends, *cells)[-1]).startswith("CheckError")


# ---- A class ----

SOLUTION = "### BEGIN SOLUTION\n{}\n### END SOLUTION"
CELLS = [
    readonly("given", "LIMIT = 3"),
    solution("sum", SOLUTION.format("sum = lambda values: values[0] + values[1]")),
    check("test_sum", "assert sum([2, 3]) == 5"),
    solution("abs", "if True:\n    " + SOLUTION.format("def abs(x): return max(x, -x)")),
    check("test_abs", "assert abs(-2) == 2 < LIMIT"),
]
STUDENTS = {
    "untouched": ({}, (0, 0)),
    "right": (
        {"sum": "def sum(a): return a[0] + a[1]", "abs": "abs = lambda x: x if x > 0 else -x"},
        (1, 1),
    ),
    "wrong": ({"sum": "sum = print", "abs": "LIMIT = 9\ndef abs(x): return x"}, (0, 0)),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("course") / "course", ps=CELLS)
    for student, (answers, _) in STUDENTS.items():
        course.answer(student, "ps", answers)
    return course


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


@pytest.mark.parametrize("command", ["nbgrader", "isograde"])
def test_an_untouched_notebook_gets_nothing_for_what_python_has(course, command):
    done = course.run(command, "autograde", "ps", *["--jobs=1"] * (command == "isograde"))
    assert done.returncode == 0, done.stdout
    for student, (_, marks) in STUDENTS.items():
        assert tuple(course.scores(student, "ps").values()) == marks, student


@pytest.mark.parametrize("command", ["nbgrader", "isograde"])
def test_without_the_source_nothing_is_graded_and_it_is_said(course, command):
    (course.root / "source/ps/ps.ipynb").unlink()
    done = course.run(command, "autograde", "ps")
    assert done.returncode and "Traceback" not in done.stdout
    assert f"There is no notebook {course.root}/source/ps/ps.ipynb" in done.stdout
    for student in STUDENTS:
        assert not any(course.scores(student, "ps").values())


def test_the_header_of_an_exercise_is_given_too(course):
    given = nbgrader_cell("header", "from math import isclose\nEPS = 0.5", locked=True)
    course.write_source("header", header=[given])
    shutil.move(course.root / "source/header/header.ipynb", course.root / "header.ipynb")
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write(f"c.IncludeHeaderFooter.header = '{course.root}/header.ipynb'\n")
    course.write_source("one", one=[solution("f", ANSWER), check("c", "assert isclose(1, EPS)")])
    course.nbgrader("generate_assignment", "one")
    course.answer("ada", "one", {"f": "isclose = lambda *a: True\nEPS = 1\n" + ANSWER})
    course.nbgrader("autograde", "one")
    assert course.scores("ada", "one") == {"c": 0}


def test_the_build_names_checks_of_given_data_and_refuses_those_of_given_names(course):
    cells = [
        readonly("given", GIVEN),
        solution("answer", f"{ANSWER}\narange = lambda n: [*range(n)]"),
        check("own", "import numpy as np\nassert double(2) == 4 and TOL < 1"),
        check("data", "assert double(data).sum() == 12 and helper(2) == 4"),
    ]
    course.write_source("ps", ps=cells)
    printed = course.nbgrader("generate_solution", "ps")
    assert "The check 'data' takes data, helper from a given cell" in printed
    assert "The check 'own'" not in printed
    cells += [
        readonly("star", "from numpy import *"),
        check("star_check", "assert arange(2)[1] == 1"),
    ]
    course.write_source("ps", ps=cells)
    printed = course.nbgrader("generate_solution", "--force", "ps", status=1)
    assert "star_check: CheckError: a given cell imports arange too" in printed
