"""What stands in a check for what stays in the student's kernel: functions, classes, their objects,
iterators, figures.

A stand-in sends what is done with it, and gives what comes back: plain data, or another stand-in.
So it does no more than a function could have done, but for one thing: an object has a say in what
``==``, ``-`` or ``in`` give, and one that equals everything would pass any check. That is why the
instructor's notebook decides (see ``Names``): objects of classes come only of what the solution
makes of classes, they have no other special methods than the solution's class has, and they are
compared with each other only.
"""

import builtins
import keyword
import math
import operator
import secrets
import sys
import types
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, NoReturn, Protocol, cast
from weakref import WeakKeyDictionary

import numpy as np

from ..reading.classes import OF_CONTAINERS, Classes
from .plain import WireError
from .student_errors import ERRORS, AnswerError
from .wire import MAX_ITEMS, Refused

MAX_NAME = 80
MAX_BASES = 50  # classes above an error's own
MAX_NUMBER = 10**9
ITERATORS = "generator map zip filter enumerate reversed list_iterator tuple_iterator".split()

COMPARISONS = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
ARITHMETIC = tuple(
    f"__{side}{name}__"
    for name in "add sub mul matmul truediv floordiv mod divmod pow and or xor lshift rshift".split()
    for side in ("", "r", "i")
    if (side, name) != ("i", "divmod")
)
OF_NUMBERS = tuple(
    f"__{name}__"
    for name in "neg pos invert abs int float complex index round trunc floor ceil".split()
)
OTHERS = ("__bool__", "__str__", "__repr__", "__format__", "__hash__", "__enter__", "__reversed__")
FORWARDED = {*COMPARISONS, *ARITHMETIC, *OF_NUMBERS, *OF_CONTAINERS, *OTHERS}
# Of what is returned where plain data is expected: words instead of an answer.
REFUSING = {*COMPARISONS, *ARITHMETIC, *OF_NUMBERS, *OF_CONTAINERS}
REFUSING |= {"__bool__", "__array__", "__reversed__"}


class Asking(Protocol):
    """Who asks the student's kernel; see ``StudentNames``."""

    objects: frozenset[str]  # the names of which objects may come
    of_functions: frozenset[str]  # the attributes that functions may have

    def call(
        self, target: object, args: tuple[Any, ...], kwargs: dict[str, Any], place: "Place"
    ) -> Any: ...

    def do(self, action: str, args: tuple[Any, ...], place: "Place") -> Any: ...

    def noted(self, error: BaseException) -> BaseException: ...

    def refused(self, what: str, place: "Place") -> BaseException: ...


@dataclass(frozen=True)
class Place:
    """Where something comes from: what a check calls it, and whose the solution is that decides
    which objects may come of it."""

    name: str
    maker: str  # a function or variable, or ".name" of an attribute
    verb: str = "returned"
    of_class: str = ""  # whose object it is to be
    of_artist: bool = False  # a part of a figure, as may come of it


@dataclass(frozen=True)
class Held:
    """What stands behind a stand-in: ``target`` says which object, as a reference does."""

    asking: Asking
    place: Place
    target: tuple[Any, ...]

    def do(self, action: str, *args: Any, maker: str = "", of_class: str = "") -> Any:
        own = self.place
        place = replace(
            own, maker=maker or own.maker, verb="returned", of_class=of_class or own.of_class
        )
        return self.asking.do(action, args, place)


class StandIn:
    """What all of them have."""

    __slots__ = ("__weakref__", "_isograde_held")

    def __reduce_ex__(self, _: object) -> NoReturn:
        refuse(self, f"{held(self).place.name} cannot be copied by a check")


def hold(value: Any, asking: Asking, place: Place, *target: Any) -> None:
    """Let a stand-in stand for an object. (isinstance would ask an artist for its ``__class__``.)"""
    behind = Held(asking, place, target)
    if issubclass(type(value), type):
        type.__setattr__(value, "_isograde_class", behind)
    else:
        object.__setattr__(value, "_isograde_held", behind)


def held(value: Any) -> Held:
    if issubclass(type(value), type):
        return cast(Held, type.__getattribute__(value, "_isograde_class"))
    return cast(Held, object.__getattribute__(value, "_isograde_held"))


def is_stand_in(value: Any) -> bool:
    kind = type(value)
    own_error = issubclass(kind, BaseException) and "_isograde_held" in vars(value)
    return own_error or issubclass(kind, (StandIn, StudentClass))


def refuse(value: Any, words: str) -> NoReturn:
    """Raise an AnswerError, which is noted: no check passes with one, even if it catches it."""
    raise held(value).asking.noted(AnswerError(words))


def attribute_of(value: Any, name: str) -> Any:
    """Return an attribute of an object in the student's kernel."""
    behind = held(value)
    place = behind.place
    if name.startswith("__") and name.endswith("__"):
        raise AttributeError(f"{place.name} has no {name} that a check can see")
    within = Place(f"{place.name}.{name}", f".{name}", "is", of_artist=place.of_artist)
    return behind.asking.do("getattr", (value, name), within)


class Attributes:
    """The attributes of an object in the student's kernel."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        return attribute_of(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        held(self).do("setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        held(self).do("delattr", self, name)

    def __dir__(self) -> Any:
        return held(self).do("dir", self)


# ---- Functions ----------------------------------------------------------------------------------


def called(value: Any, target: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    behind = held(value)
    place = replace(behind.place, verb="returned", of_class="")
    return behind.asking.call(target, args, kwargs, place)


class StudentFunction(Attributes, StandIn):
    """A function in a student's kernel. Its arguments and results cross."""

    __slots__ = ("__dict__",)

    def __init__(
        self, asking: Asking, place: Place, doc: object, name: str = "", number: int | None = None
    ) -> None:
        target = ("name", place.name) if number is None else ("object", number)
        hold(self, asking, place, *target)
        vars(self).update(
            __name__=name or place.name,
            __qualname__=name or place.name,
            __doc__=doc if type(doc) is str else None,
        )

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        kind, what = held(self).target
        return called(self, what if kind == "name" else self, args, kwargs)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"

    def __getattr__(self, name: str) -> Any:
        """Return what the solution, too, gives to functions: one with an ``equals`` is no table."""
        behind = held(self)
        if name not in behind.asking.of_functions:
            raise AttributeError(f"the function {behind.place.name} has no {name}")
        return attribute_of(self, name)

    @property
    def __signature__(self) -> NoReturn:
        refuse(
            self, f"the parameters of {held(self).place.name} cannot be read, but it can be called"
        )


class Refusing(StandIn):
    """A stand-in that has come where a check may expect plain data: it says what it is."""

    __slots__ = ()
    __hash__ = object.__hash__

    def _refuse(self, *_: Any) -> NoReturn:
        behind = held(self)
        raise behind.asking.refused(self._what(), behind.place)

    def _what(self) -> str:
        raise NotImplementedError


def _with(methods: dict[str, Any]) -> Callable[[type], type]:
    """Return a decorator that gives a class these methods, but for those that it has itself."""

    def add(kind: type) -> type:
        for name in methods.keys() - vars(kind).keys():
            setattr(kind, name, methods[name])
        return kind

    return add


def _same(self: Any, other: Any) -> bool:
    """Compare by identity, which is theirs; with plain data there is no comparison."""
    if self is other:
        return True
    if isinstance(other, StandIn) or other is None:
        return False
    return self._refuse()  # type: ignore[no-any-return]


REFUSALS = dict.fromkeys(REFUSING, Refusing._refuse) | {
    "__eq__": _same,
    "__ne__": lambda self, other: not _same(self, other),
}


@_with(REFUSALS)
class ReturnedFunction(StudentFunction, Refusing):
    """A function that another one has returned."""

    __slots__ = ()

    def _what(self) -> str:
        return "a function"


# ---- Iterators ----------------------------------------------------------------------------------


@_with({name: method for name, method in REFUSALS.items() if name != "__len__"})
class StudentIterator(Refusing):
    """An iterator in a student's kernel: a map, a zip and so on. Of a generator see ``generator``."""

    __slots__ = ("count", "ended", "name")

    def __init__(self, asking: Asking, place: Place, name: str, number: int) -> None:
        hold(self, asking, place, "object", number)
        self.name, self.count, self.ended = name, 0, False

    def __iter__(self) -> "StudentIterator":
        return self

    def __next__(self) -> Any:
        return self.next("advance")

    def next(self, action: str, *sent: Any) -> Any:
        if self.ended:  # or it could give other values to who reads it again
            raise StopIteration
        try:
            value = following(self, action, *sent)
        except StopIteration:
            self.ended = True
            raise
        self.count += 1
        if self.count > MAX_ITEMS:
            refuse(self, f"{held(self).place.name} gives more than {MAX_ITEMS} values")
        return value

    def _what(self) -> str:
        # The name of a class of the student's own could tell what a hidden test gives.
        return in_words("object", self.name) if self.name in ITERATORS else "an iterator"


def one_or_none(value: Any, result: Any) -> tuple[Any, ...]:
    """Return a result that is to be a tuple of one value, or of none."""
    if type(result) is not tuple or len(result) > 1:
        name = held(value).place.name
        refuse(value, f"{name}: the kernel gave an answer that cannot be read")
    return result


def following(iterator: Any, action: str = "advance", *sent: Any) -> Any:
    """Return the next value of an iterator. Raises StopIteration."""
    found = one_or_none(iterator, held(iterator).do(action, iterator, *sent))
    if not found:
        raise StopIteration
    return found[0]


def generator(iterator: StudentIterator) -> Generator[Any, Any, None]:
    """Return a generator of what one in a student's kernel yields."""
    action: tuple[Any, ...] = ("advance",)
    while True:
        try:
            value = iterator.next(*action)
        except StopIteration:
            return
        sent = yield value
        action = ("advance",) if sent is None else ("send", sent)


# ---- Classes and their objects ------------------------------------------------------------------


def ensure_special(value: Any, name: str) -> None:
    """Raise AttributeError if a check looks for a special method that the student's has not.

    Python itself does not ask so for the methods that a stand-in has of the solution's class.
    """
    if name == "__init__":
        refuse(value, f"{held(value).place.name}.__init__ cannot be seen by a check")
    if name in METHODS and not held(value).do("hasattr", value, name):
        raise AttributeError(f"{held(value).place.name} has no {name}")


class StudentClass(Attributes, type):
    """The class of the stand-ins for objects of a class in a student's kernel."""

    def __new__(cls, name: str, bases: tuple[type, ...], names: dict[str, Any]) -> "StudentClass":
        for base in bases:
            if base not in (Attributes, StandIn):
                raise AnswerError(f"a check cannot derive a class from {base.__name__}")
        return type.__new__(cls, name, bases, names)

    def __call__(cls, /, *args: Any, **kwargs: Any) -> Any:
        behind = held(cls)
        name = behind.place.name
        if not behind.target:
            refuse(cls, f"{name} is no class of the solution, so a check cannot call it")
        return behind.asking.call(name, args, kwargs, Place(name, name, of_class=name))

    def __getattribute__(cls, name: str) -> Any:
        if name.startswith("__"):
            ensure_special(cls, name)
        return type.__getattribute__(cls, name)

    def __bool__(cls) -> bool:
        return True

    def __len__(cls) -> int:
        return cast(int, _special(cls, "__len__"))

    def __iter__(cls) -> Iterator[Any]:
        return cast(Iterator[Any], _special(cls, "__iter__"))

    def __getitem__(cls, key: Any) -> Any:
        return _special(cls, "__getitem__", key)

    @property
    def __signature__(cls) -> NoReturn:
        refuse(cls, f"the parameters of {held(cls).place.name} cannot be read by a check")

    @property  # type: ignore[misc]
    def __dict__(cls) -> NoReturn:  # type: ignore[override]
        refuse(cls, f"{held(cls).place.name}.__dict__ cannot be read by a check")


class StudentObject(Attributes, StandIn, metaclass=StudentClass):
    """An object in a student's kernel."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("__"):
            ensure_special(self, name)
        return object.__getattribute__(self, name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"


def _special(value: Any, name: str, *args: Any) -> Any:
    """Return what a special method returns, or NotImplemented."""
    of_class = value.__name__ if issubclass(type(value), type) else ""  # its members
    result = held(value).do("special", name, value, *args, maker=f".{name}", of_class=of_class)
    found = one_or_none(value, result)
    return found[0] if found else NotImplemented


def _forward(name: str) -> Callable[..., Any]:
    def special(self: Any, *args: Any) -> Any:
        return _special(self, name, *args)

    def compare(self: Any, other: Any) -> Any:
        result = _special(self, name, other)
        differ = {"__eq__": False, "__ne__": True}
        if isinstance(other, StandIn) or result is differ.get(name) or result is NotImplemented:
            return result
        kind = held(self).place.name
        refuse(
            self,
            f"a check compares an object of {kind} with what is none, and nobody but {kind} says "
            "what comes of it",
        )

    def compute(self: Any, other: Any, *more: Any) -> Any:
        result = _special(self, name, other, *more)
        behind = held(self)
        plain = not isinstance(other, StandIn) and not isinstance(result, StandIn)
        if plain and result is not NotImplemented and f".{name}" in behind.asking.objects:
            kind = behind.place.name  # it sees what is expected, as in abs(v * w - 11) < 1e-9
            refuse(self, f"{kind}.{name} returned plain data; expected an object")
        return result

    if name in ARITHMETIC:
        return compute
    return compare if name in COMPARISONS else special


def _call_object(self: Any, /, *args: Any, **kwargs: Any) -> Any:
    return called(self, self, args, kwargs)


def _leave(self: Any, kind: object, error: object, where: object) -> Any:
    if kind is not None:
        refuse(self, f"{held(self).place.name}: an error in its with block cannot be told to it")
    return _special(self, "__exit__", None, None, None)


METHODS = {name: _forward(name) for name in FORWARDED} | {
    "__call__": _call_object,
    "__next__": following,
    "__exit__": _leave,
}

# ---- Figures ------------------------------------------------------------------------------------


def kind_of(artist: Any) -> tuple[str, str]:
    """Return the module and the name of the class of an object of Matplotlib's."""
    return cast(tuple[str, str], object.__getattribute__(artist, "_isograde_kind"))


OF_ARTISTS = {name: _forward(name) for name in ("__len__", "__iter__", "__getitem__")}


@_with(REFUSALS | OF_ARTISTS | {"__eq__": object.__eq__, "__ne__": object.__ne__})
class StudentArtist(Attributes, Refusing):
    """An object of Matplotlib's in a student's kernel: a figure, axes, a line and so on."""

    __slots__ = ("_isograde_kind",)

    def __init__(self, asking: Asking, place: Place, name: str, module: str, number: int) -> None:
        hold(self, asking, replace(place, of_artist=True), "object", number)
        object.__setattr__(self, "_isograde_kind", (module, name))

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # type: ignore[override]
        """Matplotlib's class, for isinstance."""
        module, name = kind_of(self)
        own = getattr(sys.modules.get(module), name, None)
        return cast(type, own) if issubclass(type(own), type) else StudentArtist

    def __bool__(self) -> bool:
        return bool(held(self).do("bool", self))

    def __repr__(self) -> str:
        return f"<{kind_of(self)[1]}>"

    def _what(self) -> str:
        known = self.__class__ is not StudentArtist
        return in_words("object", kind_of(self)[1]) if known else "an object of Matplotlib"


# ---- What a check gives -------------------------------------------------------------------------


@dataclass
class Next:
    """A function that returns (the next value,) of an iterator of the check, or () at the end."""

    iterator: Iterator[Any]

    def __call__(self) -> tuple[Any, ...]:
        for value in self.iterator:
            return (value,)
        return ()


# ---- All of a check -----------------------------------------------------------------------------


class StandIns:
    """The stand-ins of one check, and the functions that it gives to the student's."""

    def __init__(self, asking: Asking, classes: Classes) -> None:
        self.asking, self.exercise = asking, classes
        self.known: dict[int, Any] = {}  # by number
        self.classes: dict[str, type] = {}
        self.generators: WeakKeyDictionary[Any, StudentIterator] = WeakKeyDictionary()
        # By number, which no other check has that shares a fork: there they are known by these.
        self.given: dict[int, Callable[..., Any]] = {}
        self.numbers = count(secrets.randbelow(2**62))
        self.number_of: dict[int, int] = {}  # by id
        self.nexts: dict[int, Next] = {}  # of iterators that are given, by their id

    def at(self, place: Place) -> "Reading":
        return Reading(self, place)

    def class_of(self, name: str, lineage: Any) -> type | None:
        """Return what stands for a class that the instructor's notebook has, else None."""
        if name not in self.exercise.special or not is_lineage(lineage):
            return None
        own = self.classes.get(name)
        if own is None:
            own = self.classes[name] = self.made(name, lineage)
        return own

    def made(self, name: str, lineage: Any) -> type:
        above = [base for part in lineage[1] for base in flat(part)]
        error = next((ERRORS[base] for base in above if base in ERRORS), None)
        parents: list[type] = []
        for part in lineage[1]:
            parents += self.nearest(part)
        if error:
            return made_of(type, name, tuple(parents) or (error,), {"__getattr__": attribute_of})
        return self.new(name, parents)

    def error_of(self, classes: list[str], message: str, number: Any) -> Any:
        """Return what stands for an error of a class of the exercise's, else None."""
        try:
            kind = self.error_class(classes[:MAX_BASES])
            if type(kind) is not type:  # none, or one that was no error before
                return None
            error: Any = kind(message)
        except (WireError, TypeError):  # it cannot be, or not of a text
            return None
        if type(number) is int:
            hold(error, self.asking, Place(kind.__name__, ".__call__"), "object", number)
        return error

    def error_class(self, classes: list[str]) -> Any:
        """Return what stands for the class of an error, by its name and those above it."""
        own = next((at for at, name in enumerate(classes) if name in self.exercise.special), None)
        if own is None or not any(name in ERRORS for name in classes):
            return None
        lineage: Any = (classes[-1], ())
        for name in reversed(classes[own:-1]):
            lineage = (name, (lineage,))
        return self.class_of(classes[own], lineage)

    def nearest(self, lineage: Any) -> list[type]:
        """Return what stands for a class, or, where that is unknown, for those above it."""
        own = self.class_of(lineage[0], lineage)
        if own is not None:
            return [own]
        return [base for part in lineage[1] for base in self.nearest(part)]

    def new(self, name: str, parents: list[type], known: bool = True) -> StudentClass:
        special = self.exercise.special.get(name, frozenset())
        methods = {method: METHODS[method] for method in special if method in METHODS}
        if "__eq__" in methods and "__hash__" not in methods:
            methods["__hash__"] = object.__hash__
        bases = tuple(dict.fromkeys(parents)) or (StudentObject,)
        made = made_of(StudentClass, name, bases, methods | {"__slots__": ()})
        place = Place(name if known else "a class", name)
        hold(made, self.asking, place, *(("name", name) if known else ()))
        return cast(StudentClass, made)

    def object_of(self, number: int, name: str, lineage: Any, place: Place) -> Any:
        """Return what stands for an object. Raises Refused where the solution has none."""
        if not is_lineage(lineage):
            raise WireError("an object of no class")
        if not place.of_class and place.maker not in self.exercise.objects:
            return None
        kind = self.class_of(name, lineage)
        if kind is None:
            known = [base for part in lineage[1] for base in self.nearest(part)]
            kind = self.new(name, known, known=False)
        if not isinstance(kind, StudentClass):
            return None
        made: Any = object.__new__(cast(type, kind))
        named = [each for each in flat(lineage) if each in self.exercise.special]
        hold(made, self.asking, Place((named or ["an object"])[0], ".__call__"), "object", number)
        return made


class Reading:
    """How objects cross in one request and its reply. ``place`` is where they come from."""

    def __init__(self, stand_ins: StandIns, place: Place) -> None:
        self.all, self.place = stand_ins, place
        self.classes: set[type] = set()  # of this process: all that is plain data crosses as such

    def of(self, value: Any) -> tuple[Any, ...] | None:
        if is_stand_in(value):
            return held(value).target or None
        if type(value) is types.GeneratorType and value in self.all.generators:
            return held(self.all.generators[value]).target
        library = library_name(value)
        if library:
            return ("library", library)
        if isinstance(value, Iterator):
            kind, function = "iterator", self.all.nexts.setdefault(id(value), Next(value))
        elif callable(value) and not isinstance(value, type):
            kind, function = "given", value
        else:
            return None
        number = self.all.number_of.get(id(function))
        if number is None:
            number = self.all.number_of[id(function)] = next(self.all.numbers)
            self.all.given[number] = function
        name, doc = getattr(value, "__name__", None), getattr(value, "__doc__", None)
        name = name if isinstance(name, str) else type(value).__name__
        return (kind, number, name, doc if isinstance(doc, str) else None)

    def to(self, content: Any, inside: bool) -> Any:
        if not (type(content) is tuple and len(content) == 5):
            raise WireError("a reference to nothing")
        number, kind, name, told, more = content
        if not (
            type(number) is int
            and 0 <= number < MAX_NUMBER
            and type(kind) is type(name) is str
            and is_name(name)
        ):
            raise WireError("a reference to nothing")
        made = self.all.known.get(number)
        if made is None:
            made = self.made(number, kind, name, told, more)
        if made is None or not self.may_come(made):
            raise Refused(("something that holds " if inside else "") + in_words(kind, name))
        self.all.known[number] = made
        return made

    def may_come(self, value: Any) -> bool:
        """Return whether the solution, too, has such a thing here, be it known from elsewhere."""
        kind, place, exercise = type(value), self.place, self.all.exercise
        if issubclass(kind, StudentArtist):
            return place.of_artist or place.maker in exercise.artists
        if not issubclass(kind, StudentClass) and not issubclass(kind, StudentObject):
            return True
        above = kind.__mro__ if issubclass(kind, StudentObject) else ()
        expected = place.of_class and any(one.__name__ == place.of_class for one in above)
        return bool(expected) or place.maker in exercise.objects

    def made(self, number: int, kind: str, name: str, told: Any, more: Any) -> Any:
        place, asking = self.place, self.all.asking
        if kind == "function":
            return ReturnedFunction(asking, place, told, name, number)
        if kind == "iterator":
            iterator = StudentIterator(asking, place, name, number)
            if name != "generator":
                return iterator
            made = generator(iterator)
            self.all.generators[made] = iterator
            return made
        if kind == "artist" and is_matplotlibs(more):
            return StudentArtist(asking, place, name, more, number)
        if kind == "class":
            return self.all.class_of(name, more)
        if kind == "object":
            return self.all.object_of(number, name, more, place)
        if kind == "values":
            return filled(name, told, more)
        return None


def made_of(kind: type, name: str, bases: tuple[type, ...], names: dict[str, Any]) -> type:
    try:
        return cast(type, type.__new__(kind, name, bases, names | {"__module__": "__main__"}))
    except (TypeError, AnswerError):  # these bases do not fit together
        raise WireError("a class that cannot be") from None


def in_words(kind: str, name: str) -> str:
    if kind in ("class", "function", "module"):
        return f"a {kind}"
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name} object"


def is_name(name: str) -> bool:
    parts = name.split(".")
    return (
        len(name) <= MAX_NAME
        and all(part.isidentifier() or part in ("<lambda>", "<locals>") for part in parts)
        and not any(keyword.iskeyword(part) for part in parts)
    )


def is_matplotlibs(module: object) -> bool:
    return type(module) is str and module.partition(".")[0] in ("matplotlib", "mpl_toolkits")


def is_lineage(content: Any) -> bool:
    """Return whether it is (a name, a tuple of such tuples)."""
    return (
        type(content) is tuple
        and len(content) == 2
        and type(content[0]) is str
        and is_name(content[0])
        and type(content[1]) is tuple
        and all(map(is_lineage, content[1]))
    )


def flat(lineage: Any) -> list[str]:
    return [lineage[0], *(name for part in lineage[1] for name in flat(part))]


def filled(name: str, values: Any, most: Any) -> Any:
    """Return a view of a dict, or a deque, of values."""
    if type(values) is not list:
        raise WireError("values that are none")
    try:
        if name == "deque" and (most is None or (type(most) is int and most >= 0)):
            return deque(values, most)
        if name == "dict_keys":
            return dict.fromkeys(values).keys()
        if name == "dict_values":
            return dict(enumerate(values)).values()
        if name == "dict_items":
            return dict(values).items()
    except (TypeError, ValueError):
        pass
    raise WireError("values that are none")


def library_name(value: Any) -> str | None:
    """Return the full name of a function or a type of Python's or numpy's, else None."""
    name = getattr(value, "__name__", None)
    if not isinstance(name, str) or isinstance(value, types.ModuleType):
        return None
    for library in (builtins, math, operator, np):
        if getattr(library, name, None) is value:
            return f"{library.__name__}.{name}"
    return None
