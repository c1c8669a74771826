"""What the instructor's notebook says of names: whom a check asks for each of them."""

import ast
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Notebook

from ..cells import grade_id_of, is_check, is_given
from .classes import Classes, classes_of
from .limits import Unreadable
from .names import as_python, assigned_names, names_bound_by_given
from .notebook import read_notebook
from .sanitize import original_cells

IMPORTED = "a given cell imports {} too, so it is not known whose a student's notebook has"


class NoSource(Exception):
    """The instructor's notebook is not there. The message says what to do."""


@dataclass(frozen=True)
class Names:
    """Whose the names are that the instructor's cells above a check bind.

    What an answer binds is the student's, even if Python has a name like it: a check of ``sum``
    must not ask Python's own. What given cells import, and the constants that they bind, comes
    from the instructor's source; so does what earlier checks import, and their plain functions and
    data. All else that given cells bind is in the student's kernel only.
    """

    code: dict[str, str] = field(default_factory=dict)  # that makes a name
    tasks: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()  # in the kernel, by given cells
    refused: dict[str, str] = field(default_factory=dict)  # {name: why it cannot be asked for}
    modules: dict[str, str] = field(
        default_factory=dict
    )  # {name: code of its import by an answer}
    classes: Classes = field(default_factory=Classes)

    @property
    def students(self) -> frozenset[str]:
        """The names that are in the student's kernel only."""
        return (self.tasks | self.made).difference(self.modules)

    @property
    def bound(self) -> frozenset[str]:
        return self.tasks | self.made | self.code.keys() | self.refused.keys()


def names_of_checks(cells: Iterable[NotebookNode]) -> dict[str | None, Names]:
    """Return the names above each check, by its grade_id, and by None those above the end."""
    found: dict[str | None, Names] = {}
    code: dict[str, str] = {}
    tasks: set[str] = set()
    made: set[str] = set()
    answers: set[str] = set()
    imported: set[str] = set()
    modules: dict[str, str] = {}
    cells = list(cells)
    checks = [cell.source for cell in cells if is_check(cell)]
    others = [cell.source for cell in cells if cell.cell_type == "code" and not is_check(cell)]
    classes = classes_of(others, checks)

    def names() -> Names:
        refused = {name: IMPORTED.format(name) for name in answers & imported}
        return Names(
            dict(code),
            frozenset(tasks),
            frozenset(made),
            refused,
            dict(modules),
            classes,
        )

    for cell in cells:
        if is_check(cell):
            found[grade_id_of(cell)] = names()
            bound = tasks | made | answers
            code |= {
                name: text for name, text in of_check(cell.source).items() if name not in bound
            }
        elif cell.cell_type == "code":
            bound, own = set(names_bound_by_given(cell.source)), {}
            if utils.is_solution(cell):
                modules |= imports(cell.source)
                # What an answer only imports once more is still the given one.
                bound -= (bound & imported) - assigned_names(cell.source)
                answers |= bound
            else:
                own = imports(cell.source)
                imported |= own.keys()
                answers -= bound - own.keys()
                own = constants(cell.source) | own if is_given(cell) else own
            code = {name: text for name, text in code.items() if name not in bound} | own
            tasks, made = tasks - bound, made - bound
            (made if is_given(cell) else tasks).update(bound - own.keys())
    found[None] = names()
    return found


def names_of_notebook(notebook: Notebook, source: Path) -> dict[str | None, Names]:
    """Return ``names_of_checks`` of a notebook of the gradebook, and the file that it comes from.

    The gradebook has the cells as they are graded, but the answers as stubs. Raises NoSource.
    """
    try:
        cells = read_notebook(source.read_bytes()).cells
    except (OSError, Unreadable):
        raise NoSource(
            f"There is no notebook {source}, whose solutions say which names are tasks. Put it "
            "there and grade again."
        ) from None
    saved = original_cells(notebook)
    there = {grade_id_of(cell) for cell in cells}
    known = [cell for grade_id, cell in saved.items() if grade_id not in there]  # of a header
    for cell in cells:
        known.append(saved.get(grade_id_of(cell) or "", cell))
        if utils.is_solution(cell):
            known.append(cell)
    return names_of_checks(known)


# The instructor's cells are the same in each submission.
@lru_cache(500)
def imports(source: str) -> dict[str, str]:
    """Return {name: code of its import} of the imports of a cell, but those in functions.

    A check may rely on what the instructor's cells import, and gets that, not the student's.
    """
    try:
        nodes: list[ast.AST] = [*ast.parse(as_python(source)).body]
    except SyntaxError:
        return {}
    found: dict[str, str] = {}
    while nodes:
        node = nodes.pop()
        if isinstance(node, (ast.If, ast.Try, ast.With, ast.ExceptHandler)):
            nodes += [child for child in ast.iter_child_nodes(node) if isinstance(child, NESTED)]
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                if alias.name == "*":
                    found |= dict.fromkeys(public_names(node), ast.unparse(node))
                else:
                    name = alias.asname or alias.name.partition(".")[0]
                    found.setdefault(name, ast.unparse(node))
    return found


NESTED = (ast.stmt, ast.ExceptHandler)


def public_names(node: ast.stmt) -> Collection[str]:
    """Return the names that ``from … import *`` binds."""
    try:
        names: dict[str, object] = {}
        exec(ast.unparse(node), names)  # noqa: S102  (the instructor's own code)
    except Exception:  # noqa: BLE001  (it is not here)
        return ()
    return names.keys() - {"__builtins__"}


@lru_cache(500)
def of_check(source: str) -> dict[str, str]:
    """Return {name: code that makes it} of the imports, plain data and functions of a check.

    Each later check makes them anew, so that none sees what another one has changed.
    """
    try:
        nodes = ast.parse(as_python(source)).body
    except SyntaxError:
        return {}
    defined = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    functions = {node.name: ast.unparse(node) for node in defined if not node.decorator_list}
    return functions | constants(source, is_plain) | imports(source)


def is_plain(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True


def is_constant(node: ast.expr) -> bool:
    """Return whether a value is one that no other code changes, as it may a list."""
    try:
        hash(ast.literal_eval(node))
    except (ValueError, TypeError):
        return False
    return True


# (The same holds for these.)
@lru_cache(500)
def constants(source: str, wanted: Callable[[ast.expr], bool] = is_constant) -> dict[str, str]:
    """Return {name: code that makes it} of what a cell binds to constants, and to nothing else."""
    try:
        nodes = ast.parse(as_python(source)).body
    except SyntaxError:
        return {}
    plain = [node for node in nodes if isinstance(node, ast.Assign) and wanted(node.value)]
    others = ast.Module([node for node in nodes if node not in plain], [])
    made_too = names_bound_by_given(ast.unparse(others))
    found: dict[str, str] = {}
    for code in map(ast.unparse, plain):
        found |= dict.fromkeys(names_bound_by_given(code) - made_too, code)
    return found
