"""The names of a student's kernel, for a check: values are looked up, functions called."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, cast

import numpy as np

from ..reading.exercise import Names
from .plain import NotInstalled, TooMuch, WireError
from .stand_ins import Place, StandIns, StudentFunction
from .student_errors import AnswerError, CheckError, CheckTimeout, rebuilt, without_words
from .wire import EXPECTED, References, Refused, decode, encode

CONSTANTS = (type(None), bool, int, float, complex, str, bytes, tuple, frozenset, range)


class StudentNames:
    """The names of a student's kernel.

    ``exchange`` takes a name and the bytes of a request that is about it, and returns the bytes of
    the reply; see ``Fork.exchange``. ``printed`` is called with what student code prints. Unless
    this is ``shown`` to students, errors tell nothing that student code has put into words.
    ``exercise`` says which objects may come of which name.
    """

    def __init__(
        self,
        exchange: Callable[[str, bytes], bytes],
        printed: Callable[[str], object],
        shown: bool = True,
        exercise: Names = Names(),  # noqa: B008  (it does not change)
    ) -> None:
        self._exchange, self._printed, self._shown = exchange, printed, shown
        self._exercise, self._stand_ins = exercise, StandIns(self, exercise.classes)
        self.values: dict[str, Any] = {}  # that were looked up, and not since forgotten
        self.objects = exercise.classes.objects
        self.of_functions = exercise.classes.of_functions
        self._raised: list[Exception] = []  # by functions of the check that the student's called
        self.waiting = False  # within a request, which keeps the time limit itself
        self.called: Callable[[], None] = lambda: None  # after each call
        self.failed: BaseException | None = (
            None  # the first error that is no Exception: no check passes with one
        )

    def look_up(self, name: str) -> Any:
        """Return the value of a name: plain data, or what stands for it.

        Raises NameError if there is none, AnswerError if it is something else, KernelGone, and
        CheckTimeout.
        """
        return self._noting(self._look_up, name)

    def names(self) -> list[str]:
        """Return all names of the student's kernel."""
        return cast(list[str], self._noting(self._names))

    def call(
        self,
        target: object,
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        place: Place | None = None,
    ) -> Any:
        """Call a function, which is given by its name or by what stands for it; return its result.

        What it changes in its arguments is changed. Raises what the function raises, as an error
        of the nearest builtin class, or StudentError; AnswerError, KernelGone, CheckTimeout; and
        CheckError if an argument cannot cross.
        """
        place = place or Place(str(target), str(target))
        arguments = args, kwargs, self._own_values([*enumerate(args), *kwargs.items()])
        return self._calling("call", target, arguments if arguments[2] else arguments[:2], place)

    def do(self, action: str, args: tuple[Any, ...], place: Place) -> Any:
        """Do something with an object of the student's, as ``call`` does; see ACTIONS there."""
        return self._calling("do", action, (args,), place)

    def _own_values(self, given: list[tuple[int | str, Any]]) -> dict[int | str, str]:
        """Return {place of an argument: its name} of those that are values of the student's."""
        return {
            where: name
            for where, value in given
            if type(value) not in CONSTANTS
            for name, own in self.values.items()
            if own is value
        }

    def refusal(self, why: str) -> BaseException:
        """Return the error, which is noted, for a name that no check can ask for."""
        return self.noted(CheckError(why))

    def noted(self, error: BaseException) -> BaseException:
        """Return an error of a stand-in, which is noted."""
        self.failed = self.failed or error
        return error

    def refused(self, what: str, place: Place) -> BaseException:
        """Return the error, which is noted, for something where plain data was expected."""
        return self.noted(self._wrong("refused", [what], place))

    def _calling(self, kind: str, what: object, arguments: tuple[Any, ...], place: Place) -> Any:
        try:
            return self._noting(self._call, kind, what, arguments, place)
        finally:
            self.called()

    def _noting(self, method: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return method(*arguments)
        except (AnswerError, CheckTimeout, CheckError) as error:
            self.noted(error)
            raise

    def _look_up(self, name: str) -> Any:
        place = Place(name, name, "is")
        asked = "object" if name in self._exercise.classes.objects else "name"
        kind, *content = self._request((asked, name), place, [])
        if kind == "value" and len(content) == 1:
            return content[0]
        if kind == "function" and len(content) == 2:
            doc, own = content
            return StudentFunction(self, place, doc, own if type(own) is str else name)
        if kind == "class" and len(content) == 2:
            return self._class(name, content[1])
        if kind == "module" and len(content) == 1:
            return self._module(name, content[0])
        if kind == "missing":
            raise NameError(
                f"name '{name}' is not defined. Is it defined in a cell above, and did that cell "
                "run without an error?"
            )
        raise self._wrong(kind, content, place)

    def _names(self) -> list[str]:
        place = Place("the kernel's names", "", "are")
        kind, *content = self._request(("names", ""), place, [])
        if kind != "value" or len(content) != 1 or not _is_texts(content[0]):
            raise self._wrong(kind, content, place)
        return cast(list[str], content[0])

    def _class(self, name: str, lineage: Any) -> Any:
        try:
            made = self._stand_ins.class_of(name, lineage)
        except WireError:
            raise self._nonsense(name) from None
        if made is None:
            raise AnswerError(f"{name} is a class; {EXPECTED}, or a function")
        return made

    def _module(self, name: str, own: Any) -> ModuleType:
        """Return the grader's own module, if the solution imports one by that name."""
        code = self._exercise.modules.get(name)
        made: dict[str, Any] = {}
        if code:
            exec(code, made)  # noqa: S102  (the instructor's own code)
        if not code or type(own) is not str or made[name].__name__ != own:
            raise AnswerError(f"{name} is a module; {EXPECTED}, or a function")
        module: ModuleType = made[name]
        return module

    def _call(self, kind: str, what: object, arguments: tuple[Any, ...], place: Place) -> Any:
        objects: list[Any] = []
        kind, *content = self._request((kind, what, *arguments), place, objects)
        while kind == "back" and len(content) == 3:
            outcome = self._called_back(*content)
            kind, *content = self._request(outcome, place, objects, keep=True)
        if (kind, len(content)) in (("returned", 2), ("raised", 6), ("raised again", 2)):
            *content, changes = content
            if not _are_changes(changes, objects):
                raise self._nonsense(place.name)
            for at, new in changes:
                _change(objects[at], new)
            if kind == "returned":
                return content[0]
            raise self._error(kind, content, place.name) from None
        raise self._wrong(kind, content, place)

    def _error(self, kind: str, content: list[Any], name: str) -> BaseException:
        """Return the error that a function has raised."""
        if kind == "raised again":
            (number,) = content
            known = type(number) is int and 0 <= number < len(self._raised)
            return self._raised[number] if known else self._nonsense(name)
        classes, args, message, frames, number = content

        def own(classes: list[str], message: str) -> BaseException | None:
            return self._stand_ins.error_of(classes, message, number)

        error = rebuilt(classes, args, message, frames, own)
        if not self._shown:
            error.shown_to_student = without_words(name, error)  # type: ignore[attr-defined]
        return error

    def _called_back(self, number: Any, args: Any, kwargs: Any) -> tuple[Any, ...]:
        """Call a function of the check, as one of the student's asks; return what comes of it."""
        given = self._stand_ins.given
        if not (
            type(number) is int
            and number in given
            and type(args) is tuple
            and type(kwargs) is dict
            and all(type(key) is str for key in kwargs)
        ):
            raise AnswerError("the kernel gave an answer that cannot be read")
        try:
            return "returned", given[number](*args, **kwargs)
        except Exception as error:  # noqa: BLE001  (the student's function may expect it)
            self._raised.append(error)
            classes = [kind.__name__ for kind in type(error).__mro__]
            return "raised", classes, _plain(error.args), len(self._raised) - 1

    def _wrong(self, kind: str, content: list[Any], place: Place) -> AnswerError:
        """Return the error for what cannot cross, or cannot be read."""
        name, verb = place.name, place.verb
        if kind == "refused" and len(content) == 1:
            what = content[0] if self._shown else "no plain data"
            return AnswerError(f"{name} {verb} {what}; {EXPECTED}")
        if kind == "too much" and len(content) == 1:
            what = f"{content[0]}, which is " if self._shown else ""
            return AnswerError(f"{name} {verb} {what}more than a check can take")
        if kind == "not given" and len(content) == 1:
            what = content[0] if self._shown else "something"
            return AnswerError(f"the check gives {name} {what}, which cannot be sent")
        return self._nonsense(name)

    def _nonsense(self, name: str) -> AnswerError:
        return AnswerError(f"{name}: the kernel gave an answer that cannot be read")

    def _request(
        self, request: tuple[Any, ...], place: Place, objects: list[Any], keep: bool = False
    ) -> tuple[Any, ...]:
        """Send a request; return the reply without what was printed.

        ``objects`` are those of the arguments, which are found here, or kept from the request that
        this one goes on with.
        """
        references = self._stand_ins.at(place)
        try:
            data = encode(request, [] if keep else objects, references)
        except TooMuch as error:  # of what the student's own functions returned
            raise AnswerError(
                f"the check gives {place.name} {error}, which is more than a function can take"
            ) from None
        except WireError as error:
            what = _refused(request, references) or error
            raise CheckError(f"the check gives {place.name} {what}; {EXPECTED}") from None
        known = len(objects)
        self.waiting = True
        try:
            reply = self._exchange(place.name, data)
        finally:
            self.waiting = False
        try:
            reply = decode(reply, objects, references)
        except NotInstalled as error:
            raise CheckError(f"{place.name}: {error}") from None
        except Refused as error:
            raise self._wrong("refused", [str(error)], place) from None
        except WireError as error:
            why = f": {error}" if self._shown else ""
            raise AnswerError(f"{place.name}: the kernel's answer cannot be read{why}") from None
        del objects[known:]
        if not (type(reply) is tuple and len(reply) > 1 and type(reply[0]) is str):
            raise self._nonsense(place.name)
        self._printed(reply[0])
        return reply[1:]


def _refused(request: tuple[Any, ...], references: References) -> WireError | None:
    """Return what is wrong with one of the arguments of a call by itself, or None."""
    args = request[2] if len(request) > 2 else request[1:]
    kwargs = request[3] if len(request) > 3 else {}
    for given in (*args, *kwargs.values()):
        try:
            encode(given, references=references)
        except WireError as error:
            return error
    return None


def _is_texts(value: object) -> bool:
    return type(value) is list and all(type(each) is str for each in value)


def _are_changes(changes: object, objects: list[Any]) -> bool:
    return type(changes) is list and all(
        type(change) is tuple
        and len(change) == 2
        and type(change[0]) is int
        and 0 <= change[0] < len(objects)
        for change in changes
    )


def _change(given: Any, content: Any) -> None:
    """Do to an argument of a check what the student's function did to its copy."""
    kind = type(content)
    if isinstance(given, np.ndarray):
        same = kind is np.ndarray and (content.shape, content.dtype) == (given.shape, given.dtype)
        if same and given.flags.writeable:
            np.copyto(given, content)
    elif isinstance(given, np.random.Generator):
        bits = given.bit_generator
        if kind is np.random.Generator and type(content.bit_generator) is type(bits):
            bits.state = content.bit_generator.state
    elif kind is list and isinstance(given, list):
        given[:] = content
    elif kind is list and isinstance(given, (dict, set)):
        half = len(content) // 2  # keys, and behind them their values
        try:
            pairs = zip(content[:half], content[half:], strict=True)
            new = dict(pairs) if isinstance(given, dict) else set(content)
        except (TypeError, ValueError):
            return  # no keys
        given.clear()
        given.update(new)
    elif pandas := sys.modules.get("pandas"):
        for table in (pandas.DataFrame, pandas.Series):
            if isinstance(given, table) and kind is table:
                attributes = given.attrs
                table.__init__(given, content)
                given.attrs = attributes


def _plain(args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the arguments of an error, if they can cross."""
    try:
        encode(args)
    except WireError:
        return ()
    return args
