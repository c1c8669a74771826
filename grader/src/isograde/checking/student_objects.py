"""Objects that stay in the student's kernel. At the other end stand-ins have their numbers.

Sent there with ``student_side``. A reference to an object tells its number and what it is; one that
comes in a request means such an object, a global name, something of a library, or a function of the
check, which is called at the other end.
"""

import importlib
import sys
from collections import deque
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import __main__

MAX_NAME = 80
MUTABLE = (list, dict, set)
Lineage = tuple[str, tuple["Lineage", ...]]  # the name of a class, and those that it is made from


class Objects:
    """The objects of a fork, by number. ``call_back`` calls a function of the check."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.numbers: dict[int, int] = {}  # by id, which is theirs as long as they are kept
        self.classes: set[type] = set()
        self.given: dict[int, Any] = {}  # what stands for functions and iterators of the check
        self.errors: dict[int, BaseException] = {}  # that functions of the check have raised
        self.of_request: list[Any] = []  # its objects, which both ends know
        self.call_back: Callable[[int, Any, Any], Any]

    def of(self, value: Any) -> tuple[Any, ...] | None:
        """Return (number, kind, name, what else is to be known of that kind)."""
        return (self.number_of(value), *described(value))

    def number_of(self, value: Any) -> int:
        number = self.numbers.setdefault(id(value), len(self.kept))
        if number == len(self.kept):
            self.kept.append(value)
        return number

    def to(self, content: Any, _: bool) -> Any:
        """Return what is meant by ("object", number), ("name", name), ("library", name), or, of a
        function or an iterator of the check, ("given", number, name, doc) or ("iterator", …).
        """
        kind, what, *rest = content
        if kind == "object":
            return self.kept[what]
        if kind == "name":
            return vars(__main__)[what]
        if kind == "library":
            return of_library(what)
        if what not in self.given:
            self.given[what] = self.stub(what, *rest) if kind == "given" else self.values(what)
        return self.given[what]

    def values(self, number: int) -> Iterator[Any]:
        while value := self.call_back(number, (), {}):
            yield value[0]

    def stub(self, number: int, name: str, doc: str | None) -> Callable[..., Any]:
        def given(*args: Any, **kwargs: Any) -> Any:
            return self.call_back(number, args, kwargs)

        given.__name__ = given.__qualname__ = name
        given.__doc__ = doc
        return given


def described(value: Any) -> tuple[Any, ...]:
    """Return the kind and the name of an object, and what else is to be known."""
    kind = type(value)
    name = kind.__name__[:MAX_NAME]
    if isinstance(value, type):
        return "class", value.__name__[:MAX_NAME], documented(value), lineage(value)
    if isinstance(value, ModuleType):
        return "module", value.__name__, None, None
    if isinstance(value, Iterator) and kind.__module__ != "__main__":
        return "iterator", name, None, None
    if kind.__module__.partition(".")[0] in ("matplotlib", "mpl_toolkits"):
        return "artist", name, None, kind.__module__
    if kind.__module__ == "__main__":
        return "object", name, None, lineage(kind)
    if callable(value):
        own = getattr(value, "__name__", None)
        named = own[:MAX_NAME] if isinstance(own, str) else name
        return "function", named, documented(value), None
    if name in ("dict_keys", "dict_values", "dict_items"):
        return "values", name, list(value), None
    if kind is deque:
        return "values", name, list(value), value.maxlen
    return "object", name, None, lineage(kind)


def documented(value: Any) -> str | None:
    doc = getattr(value, "__doc__", None)
    return doc[:2_000].encode("utf-8", "replace").decode() if isinstance(doc, str) else None


def lineage(kind: type) -> Lineage:
    return kind.__name__[:MAX_NAME], tuple(lineage(base) for base in kind.__bases__)


def stays(kind: type) -> bool:
    """Return whether objects of a class stay here though they are plain data below: they change."""
    return kind.__module__ == "__main__" and issubclass(kind, MUTABLE)


def of_library(name: str) -> Any:
    module, _, attribute = name.rpartition(".")
    return getattr(sys.modules.get(module) or importlib.import_module(module), attribute)


# ---- What is done with an object ------------------------------------------------------------------


def advance(iterator: Iterator[Any]) -> tuple[Any, ...]:
    """Return (the next value,), or () at the end."""
    for value in iterator:
        return (value,)
    return ()


def send(generator: Any, value: Any) -> tuple[Any, ...]:
    """The same, with a value that is sent into a generator."""
    try:
        return (generator.send(value),)
    except StopIteration:
        return ()


def special(name: str, value: Any, *args: Any) -> tuple[Any, ...]:
    """Call a special method, as Python does; return (result,), or () if it is not implemented."""
    method = getattr(type(value), name, None)
    if method is None:
        kind = type(value).__name__
        raise TypeError(f"{kind} has no method {name}")
    result = method(value, *args)
    return () if result is NotImplemented else (result,)


ACTIONS = {
    action.__name__: action
    for action in (advance, send, special, getattr, hasattr, setattr, delattr, dir, bool)
}
