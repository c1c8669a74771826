"""What the instructor's cells say of classes: what their objects can do, and where they come from.

An object of the student's has a say in what ``==`` or ``-`` give. So a check takes one only where
the solution has objects, too. That is read from its source: an object is made by a class, and goes
from there by variables, attributes, parameters and results. What is missed is not taken by a check,
which the build finds when it grades the solution.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from .names import as_python

ENUMS = {"Enum", "StrEnum", "IntEnum", "Flag", "IntFlag"}
ORDER = {"__lt__", "__le__", "__gt__", "__ge__"}
OF_CONTAINERS = {
    "__len__",
    "__iter__",
    "__contains__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
}
INHERITED = {
    **dict.fromkeys(["list", "dict", "set", "UserList", "UserDict", "deque"], OF_CONTAINERS),
    **{name: {"__str__", "__repr__", "__hash__"} for name in ENUMS},
}
# Functions of Python's that return what they are given, or a part of it, and methods that return
# a part of what they are of.
PASSING = set(
    "accumulate chain choice combinations copy deepcopy dict enumerate filter heappop islice iter "
    "list max min next nlargest nsmallest partial permutations reduce replace reversed sample set sorted "
    "tuple zip".split()
)
GETTING = set("copy get items pop popitem popleft setdefault values".split())
FILLING = set("add append appendleft extend extendleft insert push put setdefault update".split())
OPERATORS = {
    "Add": "add",
    "Sub": "sub",
    "Mult": "mul",
    "MatMult": "matmul",
    "Div": "truediv",
    "FloorDiv": "floordiv",
    "Mod": "mod",
    "Pow": "pow",
    "BitAnd": "and",
    "BitOr": "or",
    "BitXor": "xor",
    "USub": "neg",
    "UAdd": "pos",
    "Invert": "invert",
}
Function = ast.FunctionDef | ast.AsyncFunctionDef
# Attributes of what functools makes, and names by which code that draws is known.
OF_FUNCTIONS = frozenset("args cache_clear cache_info cache_parameters func keywords".split())
DRAWING = set(
    "add_subplot ax axes axs boxplot fig Figure figure gca gcf hist imshow matplotlib mpl plot plt "
    "pylab pyplot scatter seaborn sns subplot subplots".split()
)


@dataclass
class Classes:
    """The classes of a notebook: ``special`` are their special methods, ``objects`` the names of
    which their objects may come, or the classes: of functions and variables, and, as ".name", of
    attributes. ``artists`` are the same for objects of Matplotlib, ``of_functions`` the attributes
    that functions may have."""

    special: dict[str, frozenset[str]] = field(default_factory=dict)
    objects: frozenset[str] = frozenset()
    artists: frozenset[str] = frozenset()
    of_functions: frozenset[str] = OF_FUNCTIONS


def classes_of(sources: Iterable[str], checks: Iterable[str] = ()) -> Classes:
    """Return the classes of these cells. The ``checks`` say which functions are given objects."""
    return _classes_of(tuple(sources), tuple(checks))


# The instructor's cells are the same in each submission.
@lru_cache(100)
def _classes_of(sources: tuple[str, ...], checks: tuple[str, ...]) -> Classes:
    trees = [tree for tree in map(_parsed, sources) if tree]
    found = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    objects = set[str]()
    if found:
        objects = _Flow(trees, found).objects()
        known = objects | {node.name for node in found}
        callers = [_parsed(check) for check in checks if not known.isdisjoint(_mentioned(check))]
        if callers:
            objects = _Flow([*trees, *filter(None, callers)], found).objects()
    return Classes(
        _special_methods(found),
        frozenset(objects),
        _artists(sources),
        OF_FUNCTIONS.union(*map(_set_attributes, sources)),
    )


@lru_cache(100)  # of one notebook: trees are large
def _parsed(source: str) -> ast.Module | None:
    try:
        return ast.parse(as_python(source))
    except SyntaxError:
        return None


# ---- What objects can do ------------------------------------------------------------------------


def _special_methods(found: Iterable[ast.ClassDef]) -> dict[str, frozenset[str]]:
    """Return {class: its special methods}, with those of the classes above it."""
    own: dict[str, set[str]] = defaultdict(set)
    above: dict[str, set[str]] = defaultdict(set)
    for node in found:
        own[node.name] |= _defined(node)
        above[node.name] |= set(filter(None, map(last_name, node.bases)))
    result = {}
    for name in list(own):
        reached, rest = set[str](), [name]
        while rest:
            one = rest.pop()
            if one not in reached:
                reached.add(one)
                rest += above.get(one, ())
        methods = [own.get(one, set()) | INHERITED.get(one, set()) for one in reached]
        result[name] = frozenset(set().union(*methods))
    return result


def _defined(node: ast.ClassDef) -> set[str]:
    """Return the special methods that a class defines itself, or by its decorators."""
    found = {one.name for one in node.body if isinstance(one, Function)}
    for one in node.body:
        if isinstance(one, ast.Assign):  # as __rmul__ = __mul__
            found |= {target.id for target in one.targets if isinstance(target, ast.Name)}
    for decorator in node.decorator_list:
        call = decorator.func if isinstance(decorator, ast.Call) else decorator
        options = decorator.keywords if isinstance(decorator, ast.Call) else []
        if last_name(call) == "dataclass":
            said = {option.arg for option in options}
            found |= {"__eq__", "__repr__", *(ORDER if "order" in said else ())}
            found |= {"__hash__"} if said & {"frozen", "unsafe_hash"} else set()
        elif last_name(call) == "total_ordering":
            found |= ORDER
    return {name for name in found if name.startswith("__") and name.endswith("__")}


def last_name(node: ast.expr | None) -> str | None:
    """Return the last part of a dotted name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


# ---- Where they come from -----------------------------------------------------------------------


class _Flow:
    """Follows objects through a program until nothing is found that may be one more."""

    def __init__(self, trees: list[ast.Module], found: list[ast.ClassDef]) -> None:
        self.trees = trees
        self.classes = {node.name: node for node in found}
        self.methods = {id(one): node for node in found for one in node.body}
        self.functions: dict[str, list[Function]] = defaultdict(list)  # methods as ".name"
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, Function):
                    self.functions[self.called(node)].append(node)
        self.found = {f".{name}" for node in found for name in _members(node)}
        self.local: dict[int, set[str]] = defaultdict(set)  # variables, by their function
        self.bound = {
            id(node): _bound_in(node) for each in self.functions.values() for node in each
        }
        self.around = {
            id(inner): node
            for functions in self.functions.values()
            for node in functions
            for inner in ast.walk(node)
            if isinstance(inner, Function) and inner is not node
        }

    def called(self, function: Function) -> str:
        return ("." if id(function) in self.methods else "") + function.name

    def objects(self) -> set[str]:
        size = -1
        while size != (size := len(self.found) + sum(map(len, self.local.values()))):
            for tree in self.trees:
                self.follow(tree.body, None)
            for node in self.classes.values():
                self.found |= {f".{new}" for new, old in _aliases(node) if f".{old}" in self.found}
        return self.found

    def follow(self, body: Iterable[ast.AST], function: Function | None) -> None:
        """Follow the statements of a function, or of a cell."""
        for node in body:
            if isinstance(node, Function):
                if id(node) in self.methods and node.args.args and not _is_static(node):
                    self.local[id(node)].add(node.args.args[0].arg)  # self
                self.follow(node.body, node)
                continue
            self.statement(node, function)
            self.follow(ast.iter_child_nodes(node), function)

    def statement(self, node: ast.AST, function: Function | None) -> None:
        holds = lambda value: value is not None and self.is_object(value, function)  # noqa: E731
        if isinstance(node, ast.Assign) and holds(node.value):
            for target, value in _pairs(node):
                if holds(value):
                    self.bind(target, function)
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)) and holds(node.value):
            self.bind(node.target, function)
        elif isinstance(node, (ast.For, ast.comprehension)) and holds(node.iter):
            self.bind(_without_count(node.target, node.iter), function)
        elif isinstance(node, ast.withitem) and node.optional_vars and holds(node.context_expr):
            self.bind(node.optional_vars, function)
        elif isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom)) and function:
            if holds(node.value):
                self.returns(function)
        elif isinstance(node, ast.Call):
            self.call(node, function)

    def returns(self, function: Function) -> None:
        """Note that a function returns objects, and so what returns that function."""
        self.found.add(self.called(function))
        if id(function) in self.around:
            self.returns(self.around[id(function)])

    def call(self, node: ast.Call, function: Function | None) -> None:
        """Follow what is given to a function, or put into a list."""
        given = [(place, one) for place, one in enumerate(node.args)]
        named = [(one.arg, one.value) for one in node.keywords]
        objects = [where for where, one in [*given, *named] if self.is_object(one, function)]
        if not objects:
            return
        name = last_name(node.func)
        if isinstance(node.func, ast.Attribute) and name in FILLING:
            self.bind(node.func.value, function)
        if name in ("heappush", "insort"):
            self.bind(node.args[0], function)
        if name in self.classes:
            self.construct(self.classes[name], objects)
        method = isinstance(node.func, ast.Attribute)
        for callee in self.functions.get(f".{name}" if method else name or "", ()):
            self.give(callee, objects, method and not _is_static(callee))

    def construct(self, node: ast.ClassDef, objects: list[int | str | None]) -> None:
        starts = [one for one in node.body if isinstance(one, Function) and one.name == "__init__"]
        for start in starts:
            self.give(start, objects, True)
        if not starts:  # a dataclass
            fields = [one.target for one in node.body if isinstance(one, ast.AnnAssign)]
            names = [target.id for target in fields if isinstance(target, ast.Name)]
            for where in objects:
                if isinstance(where, str):
                    self.found.add(f".{where}")
                elif where is not None and where < len(names):
                    self.found.add(f".{names[where]}")

    def give(self, callee: Function, objects: list[int | str | None], bound: bool) -> None:
        names = [one.arg for one in [*callee.args.posonlyargs, *callee.args.args]]
        for where in objects:
            if isinstance(where, str):
                self.local[id(callee)].add(where)
            elif where is not None:
                place = where + bound
                rest = callee.args.vararg
                if place < len(names):
                    self.local[id(callee)].add(names[place])
                elif rest:
                    self.local[id(callee)].add(rest.arg)

    def bind(self, target: ast.expr, function: Function | None) -> None:
        if isinstance(target, ast.Name):
            function = self.whose(target.id, function)
            (self.local[id(function)] if function else self.found).add(target.id)
        elif isinstance(target, ast.Attribute):
            self.found.add(f".{target.attr}")
        elif isinstance(target, (ast.Subscript, ast.Starred)):
            self.bind(target.value, function)
        elif isinstance(target, (ast.Tuple, ast.List)):
            for each in target.elts:
                self.bind(each, function)

    def whose(self, name: str, function: Function | None) -> Function | None:
        """Return the function of which a name is a variable, None if it is a global one."""
        while function and name not in self.bound[id(function)]:
            function = self.around.get(id(function))
        return function

    def is_object(self, node: ast.expr, function: Function | None) -> bool:
        """Return whether a value may be, or hold, an object of one of the classes."""
        inner = lambda each: self.is_object(each, function)  # noqa: E731
        if isinstance(node, ast.Name):
            function = self.whose(node.id, function)
            own = self.local[id(function)] if function else self.found | self.classes.keys()
            return node.id in own
        if isinstance(node, ast.Attribute):
            return f".{node.attr}" in self.found
        if isinstance(node, ast.Call):
            return self.is_made(node, function)
        if isinstance(node, (ast.BinOp, ast.UnaryOp)):
            parts = [node.left, node.right] if isinstance(node, ast.BinOp) else [node.operand]
            name = OPERATORS.get(type(node.op).__name__)
            special = {f".__{side}{name}__" for side in ("", "r")}
            return bool(special & self.found) and any(map(inner, parts))
        if isinstance(node, ast.Lambda):
            return inner(node.body)
        if isinstance(node, ast.IfExp):
            return inner(node.body) or inner(node.orelse)
        if isinstance(node, ast.BoolOp):
            return any(map(inner, node.values))
        if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            return any(map(inner, node.elts))
        if isinstance(node, ast.Dict):
            return any(inner(each) for each in [*node.keys, *node.values] if each)
        if isinstance(node, (ast.ListComp, ast.SetComp, ast.GeneratorExp)):
            return inner(node.elt)
        if isinstance(node, ast.DictComp):
            return inner(node.key) or inner(node.value)
        if isinstance(node, (ast.Subscript, ast.Starred, ast.Await, ast.NamedExpr)):
            return inner(node.value)
        return False

    def is_made(self, node: ast.Call, function: Function | None) -> bool:
        """Return whether a call may return an object."""
        name, inner = last_name(node.func), lambda one: self.is_object(one, function)
        if name in PASSING and any(map(inner, node.args)):
            return True
        if name == "sum" and any(map(inner, node.args)):
            return bool({".__add__", ".__radd__"} & self.found)
        if name == "map" and node.args:  # map(Node, values)
            by = node.args[0]
            return inner(by.body if isinstance(by, ast.Lambda) else by)
        if isinstance(node.func, ast.Attribute):
            part = name in GETTING and inner(node.func.value)
            made = name in self.classes or name == "__class__" or f".{name}" in self.found
            return part or made
        if isinstance(node.func, ast.Subscript):  # kinds[name]()
            return inner(node.func)
        own_kind = isinstance(node.func, ast.Call) and last_name(node.func.func) == "type"
        return own_kind or name == "cls" or name in self.classes or name in self.found


# ---- Figures, and what functions have -----------------------------------------------------------


def _artists(sources: Iterable[str]) -> frozenset[str]:
    """Return the names of which figures may come: what a cell binds by code that draws."""
    bindings = [binding for source in sources for binding in _bindings(source)]
    found, size = set[str](), -1
    while size != (size := len(found)):
        for bound, used, draws in bindings:
            if draws or not used.isdisjoint(found):
                found |= bound
    return frozenset(found)


@lru_cache(500)
def _bindings(source: str) -> list[tuple[set[str], set[str], bool]]:
    """Return what each statement of a cell binds, by which names, and whether it draws itself.

    These are global names, and, with a dot, those of methods and attributes.
    """
    tree = _parsed(source)
    if not tree:
        return []
    nodes = list(ast.walk(tree))
    methods = {id(one) for node in nodes if isinstance(node, ast.ClassDef) for one in node.body}
    found = []
    for node in nodes:
        if isinstance(node, Function):
            bound = {f".{node.name}" if id(node) in methods else node.name}
            found.append((bound, *_used_by(node, _bound_in(node))))
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            bound = {name for each in targets for name in _stored(each, node in tree.body)}
            found.append((bound, *_used_by(node.value)))
        elif isinstance(node, (ast.For, ast.withitem)):
            target = node.target if isinstance(node, ast.For) else node.optional_vars
            value = node.iter if isinstance(node, ast.For) else node.context_expr
            bound = _stored(target, node in tree.body) if target else set()
            found.append((bound, *_used_by(value)))
    return [binding for binding in found if binding[0]]


def _stored(target: ast.expr, at_top: bool) -> set[str]:
    nodes = [
        node for node in ast.walk(target) if isinstance(getattr(node, "ctx", None), ast.Store)
    ]
    names = {node.id for node in nodes if isinstance(node, ast.Name) and at_top}
    return names | {f".{node.attr}" for node in nodes if isinstance(node, ast.Attribute)}


def _used_by(node: ast.AST, own: Iterable[str] = ()) -> tuple[set[str], bool]:
    """Return the names in a piece of code but for its ``own``, and whether some are of drawing."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
    attributes = {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}
    draws = not DRAWING.isdisjoint(names | attributes)
    return names.difference(own) | {f".{name}" for name in attributes}, draws


@lru_cache(500)
def _mentioned(source: str) -> set[str]:
    return _used_by(_parsed(source) or ast.Module([], []))[0]


@lru_cache(500)
def _set_attributes(source: str) -> set[str]:
    """Return the attributes that are set on something else than ``self``."""
    nodes = ast.walk(_parsed(source) or ast.Module([], []))
    stored = [n for n in nodes if isinstance(n, ast.Attribute) and isinstance(n.ctx, ast.Store)]
    return {node.attr for node in stored if last_name(node.value) not in ("self", "cls")}


def _members(node: ast.ClassDef) -> list[str]:
    """Return the names of the members of an enumeration."""
    if not ENUMS & set(map(last_name, node.bases)):
        return []
    targets = [one.targets for one in node.body if isinstance(one, ast.Assign)]
    return [one.id for each in targets for one in each if isinstance(one, ast.Name)]


def _aliases(node: ast.ClassDef) -> list[tuple[str, str]]:
    """Return the other names of methods, as of ``__rmul__ = __mul__``."""
    return [
        (target.id, one.value.id)
        for one in node.body
        if isinstance(one, ast.Assign) and isinstance(one.value, ast.Name)
        for target in one.targets
        if isinstance(target, ast.Name)
    ]


def _pairs(node: ast.Assign) -> Iterable[tuple[ast.expr, ast.expr]]:
    """Yield (target, value), of ``a, b = c, d`` each by itself."""
    value = node.value
    for target in node.targets:
        if (
            isinstance(target, ast.Tuple)
            and isinstance(value, ast.Tuple)
            and (len(target.elts) == len(value.elts))
        ):
            yield from zip(target.elts, value.elts, strict=True)
        else:
            yield target, value


def _without_count(target: ast.expr, values: ast.expr) -> ast.expr:
    """Return what takes the values in ``for count, value in enumerate(…)``, or of ``items()``."""
    counted = isinstance(values, ast.Call) and last_name(values.func) in ("enumerate", "items")
    if counted and isinstance(target, ast.Tuple) and len(target.elts) == 2:
        return target.elts[1]
    return target


def _bound_in(function: Function) -> set[str]:
    """Return the names that a function, or one within it, binds itself."""
    nodes = list(ast.walk(function))
    names = {node.arg for node in nodes if isinstance(node, ast.arg)}
    names |= {n.id for n in nodes if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    others = [node for node in nodes if isinstance(node, (ast.Global, ast.Nonlocal))]
    return names.difference(*(node.names for node in others))


def _is_static(node: Function) -> bool:
    return any(last_name(one) == "staticmethod" for one in node.decorator_list)
