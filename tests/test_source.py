"""What holds of every source notebook: its cells, its checks, its points."""

import ast
import builtins
import re

import pytest
from answers import (
    EXERCISES,
    ROOT,
    cells,
    grade_id,
    shows_a_picture,
    source,
    task_functions,
)
from isograde.checking.isolated import IsolatedExecute
from nbformat import validate
from nbgrader.utils import is_solution
from traitlets.config.loader import PyFileConfigLoader

pytestmark = pytest.mark.parametrize("name", EXERCISES)

READABLE = re.compile(r"[A-Za-z][A-Za-z0-9_-]+")


def checks(name):
    return cells(source(name), "grade")


def test_a_source_notebook_is_valid_and_holds_no_outputs(name):
    notebook = source(name)
    validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs") and not cell.get("execution_count"), cell.id


def test_cell_ids_are_readable_and_those_of_nbgrader_cells_are_their_grade_ids(name):
    for cell in source(name).cells:
        assert READABLE.fullmatch(cell.id), cell.id
        if grade_id(cell):
            assert cell.id == grade_id(cell)


def test_grade_ids_are_unique(name):
    ids = [grade_id(cell) for cell in source(name).cells if grade_id(cell)]
    assert len(ids) == len(set(ids))


def test_the_given_pictures_are_cells_that_grading_need_not_run(name):
    notebook = source(name)
    given = [
        index
        for index, cell in enumerate(notebook.cells)
        if shows_a_picture(cell) and not is_solution(cell)
    ]
    config = PyFileConfigLoader(str(ROOT / "nbgrader_config.py")).load_config()
    left_out = IsolatedExecute(config=config).cells_that_only_show(notebook)
    assert left_out == set(given) and given


def test_a_check_is_called_after_the_function_that_it_checks(name):
    functions = task_functions(source(name))
    for check in checks(name):
        assert any(re.fullmatch(f"test_{f}_[a-z_]+", check) for f in functions), check


def test_each_function_has_a_visible_and_a_hidden_check(name):
    for function in task_functions(source(name)):
        own = [
            cell.source for id, cell in checks(name).items() if id.startswith(f"test_{function}_")
        ]
        assert own
        assert any("### BEGIN HIDDEN TESTS" in text for text in own)


def free_names(code):
    """The names that a cell reads and neither defines, nor imports, nor finds in Python."""
    import symtable

    found = set()

    def visit(table):
        for symbol in table.get_symbols():
            is_global = symbol.is_global() or table.get_type() == "module"
            if is_global and symbol.is_referenced():
                found.add(symbol.get_name())
        for child in table.get_children():
            visit(child)

    top = symtable.symtable(code, "check", "exec")
    visit(top)
    defined = {s.get_name() for s in top.get_symbols() if s.is_assigned() or s.is_imported()}
    return found - defined - set(dir(builtins))


def test_a_check_needs_nothing_but_what_the_student_was_asked_to_define(name):
    functions = set(task_functions(source(name)))
    for id, cell in checks(name).items():
        assert free_names(cell.source) <= functions, id


def test_every_assertion_has_a_message(name):
    for id, cell in checks(name).items():
        assertions = [n for n in ast.walk(ast.parse(cell.source)) if isinstance(n, ast.Assert)]
        assert assertions, f"{id} asserts nothing"
        for assertion in assertions:
            assert assertion.msg is not None, f"{id}: {ast.unparse(assertion)}"


def test_a_check_says_what_it_checks_first_and_that_it_passed_last(name):
    titles = []
    for id, cell in checks(name).items():
        title, points = re.match(r"# Check: (.+) \((\d+) points?\)\n", cell.source).groups()
        assert int(points) == cell.metadata.nbgrader.points, id
        judge, says = cell.source.splitlines()[-2:]
        assert judge.strip() == f"{id}()"
        assert says == f'print("passed: {title}")', id
        titles.append(title)
    assert len(set(titles)) == len(titles)


FORMULAS = {
    *("exp", "log", "sqrt", "square", "power", "var", "std", "cov", "average", "einsum"),
    *("norm", "ndtr", "logsumexp", "softmax"),
}


def formulas_in(code):
    for node in ast.walk(ast.parse(code)):
        word = getattr(node, "attr", getattr(node, "id", None))
        if isinstance(node, ast.Name) and word == "cov":
            continue  # the course's name of covariance matrices; a formula only in np.cov
        if word in FORMULAS or isinstance(getattr(node, "op", None), (ast.Pow, ast.MatMult)):
            yield ast.unparse(node)


def test_what_a_student_sees_of_a_check_holds_no_formula(name):
    hidden = re.compile(r"^ *### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS\n", re.M | re.S)
    found = {id: [*formulas_in(hidden.sub("", cell.source))] for id, cell in checks(name).items()}
    assert {id: shown for id, shown in found.items() if shown} == {}


def test_a_check_makes_no_random_numbers_without_a_seed(name):
    for id, cell in checks(name).items():
        assert "np.random.seed" not in cell.source and "default_rng()" not in cell.source, id


def points_of(notebook):
    """{task number: points} of graded cells, each counted to the task heading above it."""
    found, number = {}, None
    for cell in notebook.cells:
        heading = re.search(r"^### Task (\d+).*\((\d+) points?", cell.source, flags=re.MULTILINE)
        if cell.cell_type == "markdown" and heading:
            number = int(heading[1])
        claim = cell.metadata.get("nbgrader", {})
        if claim.get("grade") or claim.get("task"):
            found[number] = found.get(number, 0) + claim["points"]
    return found


def test_the_points_are_those_of_the_head_of_the_headings_and_of_the_text(name):
    notebook = source(name)
    points = points_of(notebook)
    text = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    headings = re.findall(r"^### Task (\d+).*\((\d+) points?", text, flags=re.MULTILINE)
    assert {int(task): int(p) for task, p in headings} == points
    head = notebook.cells[0].source
    table = re.findall(r"^\| (\d+) \| .* \| (\d+) \|$", head, flags=re.MULTILINE)
    assert {int(task): int(p) for task, p in table} == points
    total = sum(points.values())
    automatic = sum(cell.metadata.nbgrader.points for cell in checks(name).values())
    by_hand = total - automatic
    assert f"{total} in all" in head
    assert (
        f"{automatic} are given by check cells, {by_hand} by a person" in head
        if by_hand
        else "all given by check cells" in head
    )


def test_every_programming_task_has_two_folded_hints_and_a_worked_value(name):
    notebook = source(name)
    by_id = {cell.id: cell.source for cell in notebook.cells}
    for function in task_functions(notebook):
        assert by_id[f"{function}-task"].count("<details>") == 2
        assert "**A worked value.**" in by_id[f"{function}-worked"]


def test_every_prediction_has_a_picture_and_an_answer_below(name):
    below = source(name).cells
    for index, cell in enumerate(below):
        if "**Predict, then run**" in cell.source:
            assert shows_a_picture(below[index + 1]), cell.id
            assert below[index + 2].source.startswith("<details>\n<summary>Answer</summary>"), (
                cell.id
            )


def test_a_given_cell_shows_pictures_with_a_description_and_holds_no_remark_for_tools(name):
    for cell in source(name).cells:
        if cell.cell_type == "code" and not cell.id.startswith("test_"):
            assert "plt.show()" not in cell.source, cell.id
            assert not re.search(r"# (fmt:|noqa|NBVAL)", cell.source), cell.id


def test_from_the_third_task_on_useful_functions_are_named_in_a_hint_only(name):
    by_id = {cell.id: cell.source for cell in source(name).cells}
    for function in task_functions(source(name))[2:]:
        assert "Useful" not in by_id[function], function


# To write a function; 8 for any other.
MINUTES = {
    **{"e_step": 15, "m_step": 15, "em": 20},
    **{"log_e_step": 15, "fit": 20, "held_out": 15},
    **{"log_gaussian": 15, "censored_em": 20},
}
WRITTEN = 15  # minutes for a task that a person marks


def test_the_time_in_the_head_and_in_the_readme_is_what_a_student_needs(name):
    notebook = source(name)
    text = "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    text = re.sub(r"### BEGIN MARK SCHEME.*?### END MARK SCHEME", "", text, flags=re.DOTALL)
    text = text[: text.index("## Literature")]
    given = [c for c in notebook.cells if shows_a_picture(c) and not is_solution(c)]
    written = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("task")]
    reading = len(text.split()) / 150 + 2 * text.count("**Predict, then run**") + 1.5 * len(given)
    writing = sum(MINUTES.get(f, 8) for f in task_functions(notebook)) + WRITTEN * len(written)
    stated, to_read, to_write = re.search(
        r"\*\*Time\*\*: about (\d+) minutes, (\d+) to read and look and (\d+) to write",
        notebook.cells[0].source,
    ).groups()
    assert int(stated) == int(to_read) + int(to_write)
    assert abs(int(to_read) - reading) <= 5, reading
    assert abs(int(to_write) - writing) <= 5, writing
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    total = sum(points_of(notebook).values())
    assert f"{name}.ipynb) | {stated} minutes, {total} points |" in readme


def test_formulas_are_numbered_once_and_references_to_them_exist(name):
    text = "\n".join(c.source for c in source(name).cells if c.cell_type == "markdown")
    tags = re.findall(r"\\tag\{(\d+)\}", text)
    assert sorted(tags, key=int) == [str(i + 1) for i in range(len(tags))]
    code = "\n".join(c.source for c in source(name).cells if c.cell_type == "code")
    referred = set(
        re.findall(r"(?:[Ee]quation|see|of|in|by|Write|and|but|maximize) \((\d)\)", text + code)
    )
    assert referred <= set(tags)


def test_a_marking_scheme_goes_with_each_task_marked_by_hand(name):
    tasks = [c for c in source(name).cells if c.metadata.get("nbgrader", {}).get("task")]
    for cell in tasks:
        assert "### BEGIN MARK SCHEME" in cell.source and "### END MARK SCHEME" in cell.source


def test_the_notebook_credits_what_it_is_based_on(name):
    text = "\n".join(cell.source for cell in source(name).cells if cell.cell_type == "markdown")
    assert "CC BY-SA 4.0" in text and "MIT" in text and (ROOT / "LICENSE").exists()


def test_errors_and_pictures_are_shown_in_the_same_way_in_each_exercise(name):
    cells = [cell for cell in source(name).cells if cell.cell_type == "code"]
    assert [cell.id for cell in cells[:2]] == ["setup", "reporting"]
    first = next(c for c in source(EXERCISES[0]).cells if c.id == "reporting")
    assert cells[1].source == first.source
    assert cells[1].metadata.jupyter.source_hidden
