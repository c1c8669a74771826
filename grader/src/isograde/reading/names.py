"""Which names a cell takes from other cells, and which it gives them. Read from its source."""

import ast
import builtins
import re
import symtable
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager

LONGEST = 100_000  # characters of a cell that is read, which takes 900 times its size
MOST_READ = 50_000  # characters times magics: IPython reads the cell anew for each of these
DEFINITION = re.compile(
    r"^(?:async )?(?:def|class) (\w+)|^(\w+)(?:[ \t]*:[^=\n]{1,200})?[ \t]*=(?!=)", re.MULTILINE
)
MAGIC = re.compile(r"^[ \t]*[%!?]|=[ \t]*[%!]|\?[ \t]*$", re.MULTILINE)
OF_THE_CELL = re.compile(r"\A\s*%%.*\n?")
HARMLESS_MAGIC = re.compile(r"^%(matplotlib|config)\b.*$", re.MULTILINE)
# With these, code reaches names that it does not write down, or what the cell above has shown. A
# magic is a call of the first.
ANY_NAME = {
    "get_ipython",
    "globals",
    "locals",
    "vars",
    "dir",
    "eval",
    "exec",
    "compile",
    "__import__",
    "Out",
    "_",
    "__",
    "___",
}


def defined_names(source: str) -> frozenset[str]:
    """Return the names that a cell defines, also if it is no Python as a whole."""
    try:
        if len(source) > LONGEST:
            raise ValueError("too long to be read")
        return frozenset(bound_names(ast.parse(source), top_level))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset(name for names in DEFINITION.findall(source) for name in names if name)


def global_names(source: str) -> frozenset[str]:
    """Return the names that a cell binds when it is run, or when a function of it is called."""
    return _names_of(source, lambda symbol: symbol.is_assigned() or symbol.is_imported())


@lru_cache(500)
def assigned_names(source: str) -> frozenset[str]:
    """Return those of ``global_names`` that are bound by more than an import."""
    return _names_of(source, lambda symbol: symbol.is_assigned())


def _names_of(source, wanted):
    if takes_long(source):
        return defined_names(source)
    try:
        symbols = list(global_symbols(as_python(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return defined_names(source)
    return frozenset(symbol.get_name() for symbol in symbols if wanted(symbol))


def global_symbols(source: str) -> Iterator[symtable.Symbol]:
    """Yield the symbols of a program that stand for global names, as symtable has them."""
    if sys.version_info >= (3, 12) and "for" in source:
        # Or the variables of a comprehension, which shares the table around it, seem to be global.
        source = ast.unparse(_WithoutComprehensions().visit(ast.parse(source)))
    tables = [symtable.symtable(source, "<cell>", "exec")]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        everything = table.get_type() == "module"
        yield from (one for one in table.get_symbols() if everything or one.is_global())


def as_python(source: str) -> str:
    """Return a cell without magics: those of a line as calls, that of the whole cell left out."""
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return TransformerManager().transform_cell(OF_THE_CELL.sub("", source))
    return source  # IPython takes fifty times as long to find nothing


def takes_long(source: str) -> bool:
    """Return whether a cell is too long to be read."""
    return len(source) > LONGEST or len(source) * len(MAGIC.findall(source)) > MOST_READ


@lru_cache(500)
def undefined_names(source: str) -> frozenset[str]:
    """Return the names that a piece of Python uses and binds nowhere. Raises SyntaxError."""
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return frozenset(used - bound_names(tree, ast.walk) - set(vars(builtins)))


def bound_names(tree: ast.AST, walk: Callable[[ast.AST], Iterator[ast.AST]]) -> set[str]:
    names = set()
    for node in walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
        elif isinstance(node, ast.alias):
            names.add(node.asname or node.name.partition(".")[0])
    return names


def top_level(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a program that are in no function or class."""
    yield tree
    if not isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
        for child in ast.iter_child_nodes(tree):
            yield from top_level(child)


def needed_names(source: str) -> frozenset[str] | None:
    """Return the names whose values a cell may take from other cells, or None if it may be any.

    Names may be too many, never too few: what is bound in one branch only counts as unbound, and
    what a function uses counts whatever is bound where the function stands.
    """
    if takes_long(source):
        return None
    try:
        source = TransformerManager().transform_cell(HARMLESS_MAGIC.sub("", source))
        reader = _Reader()
        reader.visit(ast.parse(source))
        needed = reader.needed | set(_global_names(symtable.symtable(source, "<cell>", "exec")))
    except SyntaxError:  # such a cell does not run at all
        return frozenset()
    except (ValueError, RecursionError, MemoryError):
        return None
    return None if needed & ANY_NAME else frozenset(needed)


# The instructor's cells are the same in each submission. What a student has written is not kept.
names_defined_by_given = lru_cache(500)(defined_names)
names_needed_by_given = lru_cache(500)(needed_names)
names_bound_by_given = lru_cache(500)(global_names)


def _global_names(table):
    """Yield the names that the functions and classes of a symbol table take from outside."""
    for inner in table.get_children():
        yield from (
            symbol.get_name()
            for symbol in inner.get_symbols()
            if symbol.is_global() and symbol.is_referenced()
        )
        yield from _global_names(inner)


class _WithoutComprehensions(ast.NodeTransformer):
    """Makes generators of them, which use and bind the same names in a table of their own."""

    def visit_ListComp(self, node):
        return self.generic_visit(ast.GeneratorExp(node.elt, node.generators))

    visit_SetComp = visit_ListComp

    def visit_DictComp(self, node):
        pair = ast.Tuple([node.key, node.value], ast.Load())
        return self.generic_visit(ast.GeneratorExp(pair, node.generators))


class _Reader(ast.NodeVisitor):
    """Follows a program in the order in which it runs, and notes names that are not bound yet."""

    def __init__(self):
        self.bound, self.needed = set(), set()

    def visit_in_order(self, *parts):
        for part in parts:
            for node in part if isinstance(part, list) else [part]:
                if node is not None:
                    self.visit(node)

    @contextmanager
    def branch(self):
        """What is bound in a branch may not be bound after it."""
        before = set(self.bound)
        yield
        self.bound = before

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store):
            self.bound.add(node.id)
        elif node.id not in self.bound:
            self.needed.add(node.id)

    def visit_alias(self, node):
        self.bound.add(node.asname or node.name.partition(".")[0])

    def visit_Assign(self, node):
        self.visit_in_order(node.value, node.targets)

    def visit_AnnAssign(self, node):
        self.visit_in_order(node.annotation, node.value)
        if node.value is not None:
            self.visit(node.target)

    def visit_AugAssign(self, node):
        if isinstance(node.target, ast.Name) and node.target.id not in self.bound:
            self.needed.add(node.target.id)
        self.visit_in_order(node.target, node.value)

    def visit_NamedExpr(self, node):
        self.visit_in_order(node.value, node.target)

    def visit_If(self, node):
        self.visit(node.test)
        for body in (node.body, node.orelse):
            with self.branch():
                self.visit_in_order(body)

    visit_While = visit_If

    def visit_IfExp(self, node):
        self.visit(node.test)
        for part in (node.body, node.orelse):
            with self.branch():
                self.visit(part)

    def visit_BoolOp(self, node):
        self.visit(node.values[0])
        with self.branch():
            self.visit_in_order(node.values[1:])

    def visit_For(self, node):
        self.visit(node.iter)
        with self.branch():
            self.visit_in_order(node.target, node.body)
        with self.branch():
            self.visit_in_order(node.orelse)

    visit_AsyncFor = visit_For

    def visit_With(self, node):
        self.visit_in_order(node.items)
        with self.branch():  # it may swallow an error
            self.visit_in_order(node.body)

    visit_AsyncWith = visit_With

    def visit_Try(self, node):
        for part in (node.body + node.orelse, *node.handlers, node.finalbody):
            with self.branch():
                self.visit_in_order(part)

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node):
        if node.type:
            self.visit(node.type)
        self.bound |= {node.name} if node.name else set()
        self.visit_in_order(node.body)

    def visit_Match(self, node):
        self.visit(node.subject)
        for case in node.cases:
            with self.branch():
                self.visit(case)

    def visit_FunctionDef(self, node):
        annotations = [one.annotation for one in ast.walk(node.args) if isinstance(one, ast.arg)]
        self.visit_in_order(node.decorator_list, node.args.defaults, node.args.kw_defaults)
        self.visit_in_order(annotations, node.returns)
        self.bound.add(node.name)  # its body is read by _global_names

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.visit_in_order(node.args.defaults, node.args.kw_defaults)

    def visit_ClassDef(self, node):
        self.visit_in_order(node.decorator_list, node.bases, [one.value for one in node.keywords])
        with self.branch():
            self.visit_in_order(node.body)
        self.bound.add(node.name)

    def visit_ListComp(self, node):
        self.visit_comprehension_of(node.generators, node.elt)

    visit_SetComp = visit_GeneratorExp = visit_ListComp

    def visit_DictComp(self, node):
        self.visit_comprehension_of(node.generators, node.key, node.value)

    def visit_comprehension_of(self, generators, *parts):
        # From Python 3.12 a comprehension has no symbol table of its own.
        with self.branch():
            for part in generators:
                self.visit_in_order(part.iter, part.target, part.ifs)
            self.visit_in_order(*parts)
