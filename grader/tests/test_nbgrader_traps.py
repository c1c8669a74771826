"""What the grader adds to nbgrader, seen through nbgrader's own commands on small real courses.

Each trap was measured with nbgrader 0.9.6. Where that is cheap, a test shows it with nbgrader's
defaults first, so that a release of nbgrader that closes it is noticed.
"""

import copy
import subprocess
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest
from bs4 import BeautifulSoup
from courses import (
    RIGHT,
    WRONG,
    cell_of,
    check,
    make_course,
    one_function,
    readonly,
    solution,
    task,
    written_answer,
)
from isograde.feedback.formgrader import shown
from markupsafe import Markup, escape
from nbconvert.exporters import HTMLExporter
from nbformat.v4 import (
    new_code_cell,
    new_markdown_cell,
    new_notebook,
    new_output,
    new_raw_cell,
)
from nbgrader.server_extensions.formgrader.handlers import template_path
from processes import wait_for
from traitlets.config import Config, PyFileConfigLoader

# The values that the check cells of the exercise end in, each cell worth 2 points, and its score.
VALUES = {
    "python_float": ("0.5", 0.5),
    "numpy_float": ("np.float64(0.5)", 0.5),
    "numpy_zero": ("np.float64(0)", 0),
    "numpy_integer": ("np.int64(1)", 1),
    "rounded_sum": ("1.2 + 0.6 + 0.2 + 1e-12", 2),
    "rounded_nothing": ("1.2 - 1.2 - 1e-12", 0),
    "no_value": ("None", 2),
    "not_a_number": ("np.float64('nan')", 0),
    "negative": ("-1", 0),
    "too_many": ("3", 0),
    "text": ("'well done'", 0),
    "true": ("double(2) == 4", 0),
    "array": ("np.array([1.0])", 0),
}
# Shows the value of every line, as an option of IPython: also of one above a failing assertion.
ECHO = 'get_ipython().ast_node_interactivity = "all"'
NO_SCORE = ["not_a_number", "negative", "too_many", "text", "true", "array"]


def damage_schema_version_old(cell):
    cell.metadata.nbgrader.schema_version = 1


def damage_schema_version_new(cell):
    cell.metadata.nbgrader.schema_version = 99


def damage_points_raised(cell):
    cell.metadata.nbgrader.points = 100


def damage_grade_flag_removed(cell):
    cell.metadata.nbgrader.update(grade=False, locked=False)


def damage_solution_flag_set(cell):
    cell.metadata.nbgrader.solution = True


def damage_unknown_grade_id(cell):
    cell.metadata.nbgrader.grade_id = "invented"


def damage_metadata_emptied(cell):
    cell.metadata.nbgrader = {}


def damage_metadata_not_a_dict(cell):
    cell.metadata.nbgrader = ["grade"]


def damage_retyped_as_markdown(cell):
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]


def damage_retyped_as_raw(cell):
    damage_retyped_as_markdown(cell)
    cell.cell_type = "raw"


def damage_text_edited(cell):
    cell.source = "pass"


DAMAGE = {
    name.removeprefix("damage_"): function
    for name, function in list(globals().items())
    if name.startswith("damage_")
}


UNREADABLE = {
    "empty": "",
    "not_json": "Traceback (most recent call last):",
    "not_a_notebook": "[]",
    "half": '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}',
}


def exercise(values):
    """Return the cells of an exercise of one function, with checks of every kind."""
    return [
        readonly("setup", "import sys\nimport numpy as np"),
        *one_function(),
        check(
            "test_hidden",
            "### BEGIN HIDDEN TESTS\nassert double(5) == 10\n### END HIDDEN TESTS",
        ),
        check("test_share", "np.mean([double(n) == 2 * n for n in range(4)]) * 2", points=2),
        check("test_stderr", 'print("take care", file=sys.stderr)\nassert double(3) == 6'),
        check("test_echo", "double(0)\nassert double(7) == 14"),
        *(check(f"value_{name}", VALUES[name][0], points=2) for name in values),
        *(check(f"damage_{name}", "assert double(4) == 8") for name in DAMAGE),
        written_answer("explain", "It is twice the number."),
        task("project", "Write another one."),
    ]


def change(course, student, answer, edit):
    """Hand in an answer to ``double`` in a notebook that the student has edited."""
    nb = course.released("ps")
    cell_of(nb, "double").source = answer
    edit(nb)
    course.hand_in(student, "ps", nb)


def tag_checks(nb):
    for cell in nb.cells:
        cell.metadata.tags = ["skip-execution", "raises-exception"]


def damage_checks(nb):
    for name, damage in DAMAGE.items():
        damage(cell_of(nb, f"damage_{name}"))
    cell_of(nb, "setup").outputs = [{"output_type": "display_data"}]  # without the data


def duplicate_cells(nb):
    """Put copies of the check and of the answer where they would decide the score."""
    passing = copy.deepcopy(cell_of(nb, "test_double"))
    passing.source = "pass"
    nb.cells.insert(0, passing)
    unfinished = copy.deepcopy(cell_of(nb, "double"))
    unfinished.source = "def double(x):\n    return 0"
    nb.cells.insert(0, unfinished)


def strip_metadata(nb):
    for cell in nb.cells:
        cell.metadata = {}


def delete_graded_cells(nb):
    """Delete all graded cells, and what stands before each of them."""
    kept = ("setup", "double", "value_no_value")
    nb.cells = [cell_of(nb, grade_id) for grade_id in kept]


def grade_class(folder):
    """Grade a class in one run, and keep what the run printed."""
    course = make_course(folder / "graded", ps=exercise(VALUES))
    course.answer("right", "ps", {"double": RIGHT, "explain": "Twice."})
    course.answer("wrong", "ps", {"double": WRONG})
    course.answer("echoes", "ps", {"double": f"{WRONG}\n{ECHO}"})
    change(course, "skips", WRONG, tag_checks)
    change(course, "damages_right", RIGHT, damage_checks)
    change(course, "damages_wrong", WRONG, damage_checks)
    change(course, "duplicates_right", RIGHT, duplicate_cells)
    change(course, "duplicates_wrong", WRONG, duplicate_cells)
    change(course, "strips", RIGHT, strip_metadata)
    change(course, "deletes", RIGHT, delete_graded_cells)
    course.answer("zoe", "ps", {"double": RIGHT})
    course.printed = course.nbgrader("autograde", "ps", status=None)
    return course


def grade_with_stock_nbgrader(folder):
    """Grade some of the class with nbgrader's defaults."""
    values = ["numpy_zero", "no_value"]
    course = make_course(folder / "stock", stock=True, ps=exercise(values))
    course.answer("right", "ps", {"double": RIGHT})
    change(course, "skips", WRONG, tag_checks)
    change(course, "the_duplicator", RIGHT, duplicate_cells)
    course.answer("zoe", "ps", {"double": RIGHT})
    course.printed = course.nbgrader("autograde", "ps", status=1)
    return course


def release_exercise(folder):
    """Release one small exercise."""
    cells = [*one_function(), written_answer("explain", "Twice."), task("project", "More.")]
    return make_course(folder, one=cells)


def regrade_class(folder):
    """Grade a class, of which some then hand in what is no notebook, and grade it again."""
    course = release_exercise(folder / "regraded")
    for student in ("not_json", "withdraws", "sound"):
        course.answer(student, "one", {"double": RIGHT, "explain": "Twice."})
    course.nbgrader("autograde", "one")
    with course.gradebook() as gradebook:
        for student in ("not_json", "sound"):
            for cell in ("explain", "project"):
                grade = gradebook.find_grade(cell, "one", "one", student)
                grade.manual_score, grade.needs_manual_grade = 1, False
        gradebook.db.commit()

    for student, text in UNREADABLE.items():
        course.hand_in(student, "one", text)
    withdrawn = course.root / "submitted/withdraws/one/one.ipynb"
    withdrawn.rename(withdrawn.with_name("one.py"))
    course.printed = course.nbgrader("autograde", "one", "--force", status=1)
    return course


@pytest.fixture(scope="module")
def classes(tmp_path_factory):
    """The courses that tests only look at, made side by side."""
    folder = tmp_path_factory.mktemp("classes")
    with ThreadPoolExecutor(2) as pool:
        makers = (grade_class, grade_with_stock_nbgrader, regrade_class)
        return [made.result() for made in [pool.submit(make, folder) for make in makers]]


@pytest.fixture
def graded(classes):
    return classes[0]


@pytest.fixture
def stock(classes):
    return classes[1]


@pytest.fixture
def regraded(classes):
    return classes[2]


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A course with one small exercise, released, for tests to copy."""
    return release_exercise(tmp_path_factory.mktemp("released"))


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


# ---- The score of a check cell ------------------------------------------------------------------


def test_stock_nbgrader_gives_marks_to_checks_that_were_not_run(stock):
    assert stock.scores("skips", "ps")["test_double"] == 2


def test_tags_on_check_cells_gain_nothing(graded):
    assert graded.scores("skips", "ps") == graded.scores("wrong", "ps")


def test_stock_nbgrader_gives_full_marks_for_a_numpy_zero(stock):
    assert stock.scores("right", "ps")["value_numpy_zero"] == 2


@pytest.mark.parametrize("name", VALUES)
def test_the_score_of_a_check_is_the_number_it_ends_in(graded, name):
    assert graded.scores("right", "ps")[f"value_{name}"] == VALUES[name][1]


def test_a_partly_right_answer_earns_the_share_that_the_check_computed(graded):
    assert graded.scores("wrong", "ps")["test_share"] == 0.5


@pytest.mark.parametrize("name", NO_SCORE)
def test_a_check_that_ends_in_no_score_tells_the_instructor_to_mend_it(graded, name):
    nb = nbformat.read(graded.autograded("right", "ps"), as_version=4)
    outputs = cell_of(nb, f"value_{name}").outputs
    message = outputs[-1].evalue
    assert f"'value_{name}' returned" in message and "until the instructor mends it" in message
    assert outputs[0].data["text/plain"] in message
    lines = [line for line in graded.printed.splitlines() if message in line]
    assert any("Student right" in line for line in lines)


def test_stock_nbgrader_takes_marks_for_text_on_stderr(stock):
    assert stock.scores("right", "ps")["test_stderr"] == 0


def test_text_on_stderr_costs_nothing_and_is_kept(graded):
    assert graded.scores("right", "ps")["test_stderr"] == 1
    assert "take care" in graded.autograded("right", "ps").read_text()


def test_a_check_that_writes_to_stderr_and_fails_scores_nothing(graded):
    assert graded.scores("wrong", "ps")["test_stderr"] == 0


def test_a_value_that_a_check_shows_before_it_fails_earns_nothing(graded):
    nb = nbformat.read(graded.autograded("echoes", "ps"), as_version=4)
    shown = [output.output_type for output in cell_of(nb, "test_echo").outputs]
    assert shown[-1] == "error" and "execute_result" not in shown
    assert graded.scores("echoes", "ps")["test_echo"] == 0


# ---- Damaged cells ------------------------------------------------------------------------------


def test_stock_nbgrader_stops_at_a_duplicated_cell(stock):
    assert "nbgrader update" in stock.printed
    assert stock.scores("zoe", "ps") == {}


def test_students_after_a_damaged_notebook_are_graded(graded):
    assert "There was an error" not in graded.printed
    assert graded.scores("zoe", "ps")["test_double"] == 2


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_check_cell_still_checks(graded, name):
    assert graded.scores("damages_right", "ps")[f"damage_{name}"] == 1
    assert graded.scores("damages_wrong", "ps")[f"damage_{name}"] == 0


@pytest.mark.parametrize("name", DAMAGE)
def test_each_repair_is_told_in_one_line_with_student_and_cell(graded, name):
    told = [
        line
        for line in graded.printed.splitlines()
        if "Student damages_wrong, cell" in line and f"'damage_{name}'" in line
    ]
    assert len(told) == 1


def test_no_repair_is_told_of_an_honest_notebook(graded):
    assert "Student zoe, " not in graded.printed


def test_of_duplicated_cells_the_last_counts(graded):
    assert graded.scores("duplicates_right", "ps")["test_double"] == 2
    assert graded.scores("duplicates_wrong", "ps")["test_double"] == 0


def test_hidden_tests_are_put_back(graded):
    assert graded.scores("right", "ps")["test_hidden"] == 1
    assert graded.scores("wrong", "ps")["test_hidden"] == 0


@pytest.mark.parametrize("student", ["strips", "deletes"])
def test_checks_come_back_behind_the_answer_that_they_check(graded, student):
    expected = graded.scores("zoe", "ps")
    del expected["explain"]
    assert expected.items() <= graded.scores(student, "ps").items()


def test_an_answer_that_lost_its_metadata_waits_for_a_grader(graded):
    assert graded.scores("strips", "ps")["explain"] is None
    assert graded.scores("strips", "ps", "needs_manual_grade")["explain"]
    assert graded.scores("zoe", "ps")["explain"] == 0


# ---- Runs that stop, and submissions that cannot be read ---------------------------------------


def test_a_killed_run_is_taken_up_where_it_stopped(course):
    sleepy = f"import time\ntime.sleep(float(open('nap.txt').read()))\n{RIGHT}"
    course.answer("ann", "one", {"double": RIGHT})
    course.answer("bob", "one", {"double": sleepy})
    course.answer("cyd", "one", {"double": RIGHT})
    course.hand_in("ann", "one", course.released("one"), "notes that nobody asked for")
    bob = course.root / "autograded" / "bob" / ".one.unfinished" / "one.ipynb"
    nap = course.root / "submitted" / "bob" / "one" / "nap.txt"
    nap.write_text("60")

    run = subprocess.Popen(**course.command("nbgrader", "autograde", "one"))
    wait_for(bob.exists)
    run.kill()
    run.communicate()
    assert bob.exists() and not course.autograded("bob", "one").parent.exists()
    assert not course.autograded("cyd", "one").exists()
    ann_graded = course.autograded("ann", "one").stat().st_mtime_ns
    bob_left = bob.read_bytes()

    nap.write_text("0")
    course.nbgrader("autograde", "one", "--student=cyd")
    assert bob.read_bytes() == bob_left, "not selected, so not touched"
    cyd_graded = course.autograded("cyd", "one").stat().st_mtime_ns

    printed = course.nbgrader("autograde", "one")
    assert "1 submission graded again, as an earlier run did not finish it: bob" in printed
    for student in ("ann", "bob", "cyd"):
        assert course.scores(student, "one")["test_double"] == 2
    assert not bob.parent.exists()
    assert course.autograded("ann", "one").stat().st_mtime_ns == ann_graded
    assert course.autograded("cyd", "one").stat().st_mtime_ns == cyd_graded


def test_a_notebook_left_out_of_an_earlier_run_is_graded(course):
    course.write_source("two", first=one_function(), second=one_function())
    course.nbgrader("generate_assignment", "two")
    for notebook in ("first", "second"):
        course.answer("ann", "two", {"double": RIGHT}, notebook)

    course.nbgrader("autograde", "two", "--notebook=first")
    course.nbgrader("autograde", "two")
    with course.gradebook() as gradebook:
        assert gradebook.find_submission("two", "ann").score == 4


def test_a_notebook_that_is_graded_alone_joins_the_others(course):
    course.write_source("two", first=one_function(), second=one_function())
    course.nbgrader("generate_assignment", "two")
    for notebook in ("first", "second"):
        path = course.answer("ann", "two", {"double": RIGHT}, notebook)
    (path.parent / "data").mkdir()
    (path.parent / "data" / "numbers.txt").write_text("1 2")
    first = course.autograded("ann", "two", "first")

    course.nbgrader("autograde", "two", "--notebook=first")
    written = first.stat().st_mtime_ns
    course.nbgrader("autograde", "two", "--notebook=second")
    course.hand_in("ann", "two", "no notebook any more", "second")
    course.nbgrader("autograde", "two", "--notebook=second", status=1)
    assert first.stat().st_mtime_ns == written
    assert not course.autograded("ann", "two", "second").exists()
    assert {path.name for path in first.parent.iterdir()} == {"first.ipynb", "data"}
    assert {path.name for path in first.parent.parent.iterdir()} == {"two"}
    with course.gradebook() as gradebook:
        scores = {row.name: row.score for row in gradebook.find_submission("two", "ann").notebooks}
    assert scores == {"first": 2, "second": 0}


@pytest.mark.parametrize("student", ["not_json", "withdraws"])
def test_a_failed_regrade_leaves_no_old_autograded_score(regraded, student):
    assert regraded.scores(student, "one")["test_double"] is None
    assert regraded.scores(student, "one", "needs_manual_grade")["test_double"]


@pytest.mark.parametrize("student", ["not_json", "sound"])
def test_a_graders_score_stays_and_is_marked_for_review(regraded, student):
    assert regraded.scores(student, "one", "manual_score")["explain"] == 1
    assert regraded.scores(student, "one", "needs_manual_grade")["explain"]


def test_a_regrade_that_succeeds_scores_again(regraded):
    assert regraded.scores("sound", "one")["test_double"] == 2


@pytest.mark.parametrize("student", UNREADABLE)
def test_an_unreadable_submission_is_told_in_one_line_with_what_to_do(regraded, student):
    told = [line for line in regraded.printed.splitlines() if f"Student {student}: " in line]
    line = next(line for line in told if "ERROR" in line)
    assert f"{student}/one/one.ipynb as a Jupyter notebook" in line
    assert "Put a proper .ipynb file in its place and run nbgrader autograde again." in line


# ---- Validating a notebook ----------------------------------------------------------------------


def validate(course, *paths, module="isograde"):
    done = course.run(module, "validate", *paths)
    return done.returncode, done.stdout


def test_stock_nbgrader_validates_a_failing_notebook_with_status_0(stock):
    status, printed = validate(stock, "release/ps/ps.ipynb", module="nbgrader")
    assert status == 0 and "VALIDATION FAILED" in printed


def test_validate_fails_with_status_1_and_prints_what_nbgrader_prints(course):
    status, printed = validate(course, "release/one/one.ipynb")
    assert status == 1, printed
    assert "VALIDATION FAILED ON" in printed and "not attempted yet" in printed


def test_validate_counts_text_on_stderr_as_no_failure(graded):
    nb = graded.released("ps")
    kept = ("setup", "double", "test_double", "test_stderr")
    nb.cells = [cell_of(nb, grade_id) for grade_id in kept]
    nb.cells[1].source = RIGHT
    path = graded.root / "sound.ipynb"
    nbformat.write(nb, path)
    status, printed = validate(graded, path)
    assert status == 0, printed
    assert "Success! Your notebook passes all the tests." in printed


def test_validate_tells_a_changed_check_and_a_file_that_is_no_notebook(course):
    nb = course.released("one")
    cell_of(nb, "test_double").source = "pass"
    course.hand_in("ann", "one", nb, "changed")
    course.hand_in("ann", "one", "nothing", "broken")
    files = [f"submitted/ann/one/{name}.ipynb" for name in ("broken", "absent", "changed")]
    status, printed = validate(course, *files)
    assert status == 2 and "Traceback" not in printed
    assert "submitted/ann/one/broken.ipynb: cannot be run: " in printed
    assert "submitted/ann/one/absent.ipynb: cannot be run: " in printed
    assert "THE CONTENTS OF 1 TEST CELL(S) HAVE CHANGED!" in printed, "the others are still run"


# ---- The formgrader's page of a submission ------------------------------------------------------

SCRIPT = "<script>attack()</script><img src='x' onerror='attack()'>"
SHOWN = [
    {"text/html": SCRIPT},
    {"application/javascript": "attack()"},
    {"text/markdown": SCRIPT},
    {"text/latex": f"$x${SCRIPT}"},
    {"image/svg+xml": f"<svg onload='attack()'>{SCRIPT}</svg>"},
    {"text/plain": SCRIPT},
]


def scripts_in_the_formgrader(config):
    """Return what a student's attempts become on the page: the elements that run a script."""
    outputs = [new_output("display_data", data) for data in SHOWN]
    outputs += [new_output("stream", text=SCRIPT), new_output("error", ename="E", evalue=SCRIPT)]
    named = written_answer("named", "An essay.")
    named.metadata.nbgrader.grade_id = f"named' onfocus='attack()\" onblur='attack()'>{SCRIPT}"
    nb = new_notebook(
        cells=[
            written_answer("essay", f"Twice {SCRIPT} and $x < 1$."),
            named,
            new_markdown_cell(SCRIPT),
            new_raw_cell(SCRIPT),
            new_code_cell("1", outputs=outputs),
        ]
    )
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [template_path]
    page, _ = HTMLExporter(config=config).from_notebook_node(nb, {"index": 0, "total": 1})
    assert "Twice" in page
    elements = BeautifulSoup(page, "html.parser").select("#notebook *")
    return [
        element
        for element in elements
        if (element.name == "script" and "attack" in element.get_text())
        or any(name.startswith("on") for name in element.attrs)
    ]


def test_a_student_runs_no_script_in_the_formgrader(course):
    loader = PyFileConfigLoader("nbgrader_config.py", str(course.root))
    assert scripts_in_the_formgrader(loader.load_config()) == []


def test_the_name_of_a_student_is_text_in_the_formgrader(course):
    config = PyFileConfigLoader("nbgrader_config.py", str(course.root)).load_config()
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [template_path]
    names = {
        "student": SCRIPT,
        "notebook_path": f"autograded/{SCRIPT}\" onload='attack()'/ps.ipynb",
    }
    resources = {"index": 0, "total": 1, **names}
    page, _ = HTMLExporter(config=config).from_notebook_node(new_notebook(), resources)
    soup = BeautifulSoup(page, "html.parser")
    assert SCRIPT in soup.select_one(".live-notebook").get_text()
    assert not soup.select("[onerror], [onload]")
    assert not any("attack" in script.get_text() for script in soup("script"))


def test_what_is_not_made_harmless_is_text_in_the_formgrader():
    assert shown(SCRIPT) == escape(SCRIPT) and shown(Markup(SCRIPT)) == SCRIPT


def test_in_the_stock_formgrader_a_student_runs_scripts():
    assert len(scripts_in_the_formgrader(Config())) > 5


# ---- Building a solution ------------------------------------------------------------------------


def test_stock_nbgrader_reports_a_solution_that_fails_as_a_success(stock):
    stock.write_source("ps", ps=[solution("broken", "1 / 0")])
    stock.nbgrader("generate_solution", "ps", status=0)


@pytest.mark.parametrize(
    "cells, message",
    [
        ([solution("broken", "1 / 0")], "cell 'broken': ZeroDivisionError: division by zero"),
        ([check("odd", "'fine'")], "cell 'odd': the check cell 'odd' returned 'fine', which is"),
    ],
    ids=["an error", "a check without a score"],
)
def test_a_solution_that_fails_is_not_built(course, cells, message):
    course.write_source("one", one=cells)
    printed = course.nbgrader("generate_solution", "one", status=1)
    assert f"The solution fails in {message}" in printed
    assert not (course.root / "solutions/one").exists()


def test_all_checks_that_cannot_judge_a_solution_where_it_is_graded_are_named(course):
    cells = [
        solution("pair", "class Pair:\n    first = 1\ndef one(): return 1\ndef two(): return 2"),
        check("first", "assert Pair.__dict__['first']"),
        check("timed", "%time assert Pair.first"),
        check("plain", "assert one() == 1"),
        check("patched", "import math\nmath.sqrt = None\nassert one() == 1"),
        check("rebound", "one = None\nassert two() == 2"),
        check("sorted", "def sorted(x): raise AssertionError('by hand!')\nassert two() == 2"),
        readonly("given", "from math import sqrt"),
        solution("root", "def sqrt(x): return x**0.5"),
        check("hidden", "assert sqrt(4) == 2"),
    ]
    course.write_source("one", one=cells)
    printed = course.nbgrader("generate_solution", "one", status=1)
    assert "6 checks cannot judge the solution where they are graded" in printed
    assert "first: AnswerError: Pair.__dict__ cannot be read by a check" in printed
    assert "timed: CheckError: the check cell is no Python" in printed
    assert "patched: CheckError: it changes math.sqrt, which the student's functions" in printed
    assert "rebound: it changes one, which the student's functions" in printed
    assert "sorted: it changes sorted, which the student's functions" in printed
    assert "hidden: CheckError: a given cell imports sqrt too" in printed
    assert not (course.root / "solutions/one").exists()
    line = 'c.IsolatedExecute.not_isolated = ["first", "timed", "patched", "rebound", "sorted", "hidden"]'
    assert line in printed
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write(f"\n{line}\n")
    course.nbgrader("generate_solution", "one")
    assert (course.root / "solutions/one/one.ipynb").exists()


def test_a_check_in_the_kernel_that_uses_a_name_of_another_check_is_named(course):
    cells = [
        solution("pair", "class Pair:\n    first = 1"),
        check("a", "limit = 3"),
        check("k", "assert Pair.first < limit"),
    ]
    course.write_source("one", one=cells)
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write("\nc.IsolatedExecute.not_isolated = ['k']\n")
    printed = course.nbgrader("generate_solution", "one", status=1)
    assert "1 of the checks in IsolatedExecute.not_isolated cannot judge the solution" in printed
    assert "k: NameError: name 'limit' is not defined." in printed
    assert not (course.root / "solutions/one").exists()


def test_building_a_solution_twice_gives_the_same_file(course, tmp_path):
    other = course.copy_to(tmp_path / "other")
    builds = [
        subprocess.Popen(**each.command("nbgrader", "generate_solution", "one"))
        for each in (course, other)
    ]
    printed = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], printed
    built = [(each.root / "solutions/one/one.ipynb").read_bytes() for each in (course, other)]
    assert built[0] == built[1]


# ---- The configuration --------------------------------------------------------------------------


def test_the_gradebook_is_in_the_course_folder_wherever_nbgrader_starts(course, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    course.nbgrader(
        "db", "student", "add", "ann", cwd=elsewhere, JUPYTER_CONFIG_PATH=str(course.root)
    )
    assert list(elsewhere.iterdir()) == []
    with course.gradebook() as gradebook:
        assert [student.id for student in gradebook.students] == ["ann"]


def test_nbgrader_does_nothing_when_the_plugin_cannot_be_imported(course):
    (course.root / "isograde.py").write_text("raise ImportError('it is not installed')\n")
    course.answer("ann", "one", {"double": RIGHT})
    assert "Nothing was done" in course.nbgrader("autograde", "one", status=1)
    assert not (course.root / "autograded").exists()
