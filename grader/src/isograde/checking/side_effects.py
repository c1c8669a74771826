"""Find what a check does to modules that the student's functions, in another process, do not see.

A check that replaces ``sorted`` to see that a student's function does without it would pass
whatever that does.
"""

import ast
from collections.abc import Iterable, Set

from ..reading.names import global_symbols

PATCHES = ("unittest.mock.patch", "mock.patch", "pytest.MonkeyPatch")
WARNS = ("pytest.warns", "pytest.deprecated_call", "numpy.testing.assert_warns")
FILTERS = ("warnings.simplefilter", "warnings.filterwarnings", "warnings.catch_warnings")
ERROR_STATES = ("numpy.errstate", "numpy.seterr")
OF_THIS_PROCESS = (
    "doctest.testmod",
    "doctest.run_docstring_examples",
    "matplotlib.pyplot.gca",
    "matplotlib.pyplot.gcf",
    "numpy.testing.assert_no_warnings",
    "sys.setprofile",
    "sys.setrecursionlimit",
    "sys.settrace",
    "time.process_time",
    "time.thread_time",
    "tracemalloc.",
)
METHODS = ("assertWarns", "assertWarnsRegex", "assertLogs", "assertNoLogs")
USUAL = {"np": "numpy", "plt": "matplotlib.pyplot"}  # as a given cell may have imported it
# What concerns the check only, or does reach the student's functions: what they print goes to
# sys.stdout, and arrays are sent as they are.
OWN = ("sys.argv", "sys.stderr", "sys.stdout", "sys.tracebacklimit", "unittest.TestCase.maxDiff")
DATA = ("writeable", "shape")


def unseen(tree: ast.Module, students: Set[str] = frozenset()) -> str | None:
    """Return what the student's functions would not see of a check, as "it …", or None.

    What stands in for names of the ``students`` is theirs.
    """
    nodes = list(ast.walk(tree))
    imported = {**USUAL, **_imported(nodes)}
    own = (_bound(nodes) | students) - imported.keys()
    for node in nodes:
        if isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load):
            name = _dotted(node, imported)
            harmless = name in OWN or node.attr in DATA or ".options." in (name or "")
            if name and not harmless and name.partition(".")[0] not in own:
                return f"it changes {name}"
        if isinstance(node, ast.Call):
            found = _call(node, _dotted(node.func, imported) or "", imported, own)
            if found:
                return found
    return None


def rebound(source: str) -> set[str]:
    """Return the global names that a check binds or deletes, but for imports."""
    return {symbol.get_name() for symbol in global_symbols(source) if symbol.is_assigned()}


def _call(node: ast.Call, function: str, imported: dict[str, str], own: Set[str]) -> str | None:
    """Return what a call does that is not seen, or None."""
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    constants = [value.value for value in given if isinstance(value, ast.Constant)]
    if function in ("setattr", "delattr") and node.args:
        name = _dotted(node.args[0], imported)
        if name and name.partition(".")[0] not in own:
            return f"it changes {name}"
    if function.startswith((*PATCHES, *OF_THIS_PROCESS)):
        return f"it calls {function}"
    if function.startswith(WARNS) or function.rpartition(".")[2] in METHODS:
        return "it waits for warnings or log entries"
    if function in FILTERS and "error" in constants:
        return "it makes errors of warnings"
    if function in FILTERS and any(
        keyword.arg == "record" and getattr(keyword.value, "value", True)
        for keyword in node.keywords
    ):
        return "it waits for warnings or log entries"
    if function in ERROR_STATES and "raise" in constants:
        return "it makes errors of numpy's warnings"
    return None


def _imported(nodes: Iterable[ast.AST]) -> dict[str, str]:
    """Return {name: what was imported by it}."""
    found = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                found[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module or ''}.{alias.name}"
    return found


def _bound(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the names that a check binds anywhere, other than by imports."""
    names = set()
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            names.add(node.name)
    return names


def _dotted(node: ast.expr, imported: dict[str, str]) -> str | None:
    """Return the full name of ``np.linalg.inv``, or None for what is no such name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        return None
    return ".".join([imported.get(node.id, node.id), *reversed(parts)])
