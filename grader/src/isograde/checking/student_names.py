"""The names of a student's kernel, for a check: values are looked up, functions called."""

import builtins
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

import numpy as np

from .wire import EXPECTED, NotInstalled, TooMuch, WireError, decode, encode

MAX_FRAME = 3_000  # characters of one of the student's lines in a traceback

# Errors that come out of a call as what they were. Groups of errors cannot be made from a text; a
# KeyboardInterrupt would be taken for one of the grader's.
ERRORS: dict[str, type[BaseException]] = {
    name: error
    for name, error in vars(builtins).items()
    if isinstance(error, type) and issubclass(error, Exception) and "Group" not in name
} | {"LinAlgError": np.linalg.LinAlgError, "SystemExit": SystemExit}
# These would end what a check iterates: all(map(...)) would be true. Python itself makes this of
# them where they come out of a generator.
ERRORS |= dict.fromkeys(["StopIteration", "StopAsyncIteration"], RuntimeError)
# What these take before the reason, if it is not known.
ENCODINGS = {
    "UnicodeEncodeError": ("unknown", "", 0, 0),
    "UnicodeDecodeError": ("unknown", b"", 0, 0),
    "UnicodeTranslateError": ("", 0, 0),
}


# The names of errors that need no words besides. An AssertionError would be taken for the check's
# own, and a TimeoutError for the grader's; a class of the student's may have any name.
SPEAKING = {name for name, error in vars(builtins).items() if isinstance(error, type)}
SPEAKING = (SPEAKING | {"LinAlgError"}) - {"AssertionError", "TimeoutError"}


class AnswerError(BaseException):
    """What a check needs from the student's kernel does not come.

    Like the two below it is no Exception: a check that expects one of the student's function, and
    catches it, does not mean these.
    """


class KernelGone(AnswerError):
    """The student's kernel died, or had to be given up."""


class CheckTimeout(BaseException):
    """A check takes too long."""


class CheckError(BaseException):
    """The check itself is at fault, whatever the answer."""


class StudentError(Exception):
    """An error of a class that is the student's own, or that cannot be made from a text."""


class StudentNames:
    """The names of a student's kernel.

    ``exchange`` takes a name and the bytes of a request that is about it, and returns the bytes of
    the reply; see ``Fork.exchange``. ``printed`` is called with what student code prints. Unless
    this is ``shown`` to students, errors tell nothing that student code has put into words.
    """

    def __init__(
        self,
        exchange: Callable[[str, bytes], bytes],
        printed: Callable[[str], object],
        shown: bool = True,
    ) -> None:
        self._exchange, self._printed, self._shown = exchange, printed, shown
        self.waiting = False  # within a request, which keeps the time limit itself
        self.called: Callable[[], None] = lambda: None  # after each call
        self.failed: BaseException | None = (
            None  # the first error that is no Exception: no check passes with one
        )

    def look_up(self, name: str) -> Any:
        """Return the value of a name: plain data, or a StudentFunction.

        Raises NameError if there is none, AnswerError if it is something else, KernelGone, and
        CheckTimeout.
        """
        return self._noting(self._look_up, name)

    def call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Call a function and return its result. What it changes in its arguments is changed.

        Raises what the function raises, as an error of the nearest builtin class, or StudentError;
        AnswerError, KernelGone, CheckTimeout; and CheckError if an argument is no plain data.
        """
        try:
            return self._noting(self._call, name, args, kwargs)
        finally:
            self.called()

    def refusal(self, why: str) -> BaseException:
        """Return the error, which is noted, for a name that no check can ask for."""
        self.failed = self.failed or CheckError(why)
        return self.failed

    def _noting(self, method: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return method(*arguments)
        except (AnswerError, CheckTimeout, CheckError) as error:
            self.failed = self.failed or error
            raise

    def _look_up(self, name: str) -> Any:
        kind, *content = self._request("name", name)
        if kind == "value" and len(content) == 1:
            return content[0]
        if kind == "function" and len(content) == 1:
            return StudentFunction(self, name, content[0])
        if kind == "missing":
            raise NameError(
                f"name '{name}' is not defined. Is it defined in a cell above, and did that cell "
                "run without an error?"
            )
        if kind == "refused" and len(content) == 1:
            what = content[0] if self._shown else "no plain data"
            raise AnswerError(f"{name} is {what}; {EXPECTED}, or a function")
        if kind == "too much" and len(content) == 1:
            what = f"{content[0]}, which is " if self._shown else ""
            raise AnswerError(f"{name} is {what}more than a check can take")
        raise self._nonsense(name)

    def _call(self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        objects: list[Any] = []
        kind, *content = self._request("call", name, args, kwargs, objects=objects)
        if (kind, len(content)) in (("returned", 2), ("raised", 5)):
            *content, changes = content
            if not _are_changes(changes, objects):
                raise self._nonsense(name)
            for place, new in changes:
                _change(objects[place], new)
            if kind == "returned":
                return content[0]
            error = _rebuilt(*content)
            if not self._shown:
                error.shown_to_student = _without_words(name, error)  # type: ignore[attr-defined]
            raise error from None
        if kind == "refused" and len(content) == 1:
            what = content[0] if self._shown else "what is no plain data"
            raise AnswerError(f"{name} returned {what}; {EXPECTED}")
        if kind == "too much" and len(content) == 1:
            what = f"{content[0]}, which is " if self._shown else ""
            raise AnswerError(f"{name} returned {what}more than a check can take")
        if kind == "not given" and len(content) == 1:
            what = content[0] if self._shown else "something"
            raise AnswerError(f"the check gives {name} {what}, which cannot be sent")
        raise self._nonsense(name)

    def _nonsense(self, name: str) -> AnswerError:
        return AnswerError(f"{name}: the kernel gave an answer that cannot be read")

    def _request(
        self, kind: str, name: str, *arguments: Any, objects: list[Any] | None = None
    ) -> tuple[Any, ...]:
        """Send a request; return the reply without what was printed."""
        objects = [] if objects is None else objects
        try:
            data = encode((kind, name, *arguments), objects)
        except TooMuch as error:  # of what the student's own functions returned
            raise AnswerError(
                f"the check gives {name} {error}, which is more than a function can take"
            ) from None
        except WireError as error:
            what = _refused(arguments) or error
            if any(isinstance(given, StudentFunction) for given in arguments[0]):
                raise AnswerError(f"the check gives {name} {what}; {EXPECTED}") from None
            raise CheckError(f"the check gives {name} {what}; {EXPECTED}") from None
        known = len(objects)
        self.waiting = True
        try:
            reply = self._exchange(name, data)
        finally:
            self.waiting = False
        try:
            reply = decode(reply, objects)
        except NotInstalled as error:
            raise CheckError(f"{name}: {error}") from None
        except WireError as error:
            why = f": {error}" if self._shown else ""
            raise AnswerError(f"{name}: the kernel's answer cannot be read{why}") from None
        del objects[known:]
        if not (type(reply) is tuple and len(reply) > 1 and type(reply[0]) is str):
            raise self._nonsense(name)
        self._printed(reply[0])
        return reply[1:]


class StudentFunction:
    """A function in a student's kernel. Its arguments and results are plain data."""

    def __init__(self, names: StudentNames, name: str, doc: object) -> None:
        self._names = names
        self.__name__ = self.__qualname__ = name
        self.__doc__ = doc if type(doc) is str else None

    def __call__(self, /, *args: Any, **kwargs: Any) -> Any:
        return self._names.call(self.__name__, args, kwargs)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"

    @property
    def __signature__(self) -> NoReturn:
        raise AnswerError(
            f"the parameters of {self.__name__} cannot be read, but it can be called"
        )


def _refused(arguments: tuple[Any, ...]) -> WireError | None:
    """Return what is wrong with one of the arguments of a call by itself, or None."""
    args, kwargs = arguments
    for given in (*args, *kwargs.values()):
        try:
            encode(given)
        except WireError as error:
            return error
    return None


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


def _rebuilt(classes: Any, args: Any, message: Any, frames: Any) -> BaseException:
    """Return the error that a student's function raised, with what is to be shown of it."""
    texts = [classes, frames]
    if not all(type(t) is list and all(type(part) is str for part in t) for t in texts):
        classes, frames = ["Error"], []
    name, message = (classes or ["Error"])[0][:80], message if type(message) is str else ""
    base = next((c for c in classes if c in ERRORS and c != "Exception"), "")
    if name == "Exception":
        base = name
    error = _made(base, args if name == base else None, message)
    error = error or StudentError(f"{name}: {message}")
    frames = [frame[:MAX_FRAME] for frame in frames[-10:]]
    error.shown_to_student = (*in_words(name, message), frames)  # type: ignore[attr-defined]
    return error


def _made(base: str, args: Any, message: str) -> BaseException | None:
    """Return an error of a builtin class, with these arguments if it takes them."""
    if base not in ERRORS:
        return None
    error = ERRORS[base]
    with suppress(Exception):  # an error with a class of its own, or odd arguments
        return error(*args)
    with suppress(Exception):
        return error(*ENCODINGS.get(base, ()), message)
    return None


def _without_words(function: str, error: Any) -> tuple[str, str, list[str]]:
    """Return what is shown of an error of a function's if nothing that a student writes is."""
    name, *_ = error.shown_to_student
    if name in SPEAKING:
        return name, f"{function} raised it in a hidden test", []
    return StudentError.__name__, f"{function} raised an error in a hidden test", []


def in_words(name: str, message: str) -> tuple[str, str]:
    """Return name and message, as shown, of an error that comes out of a student's function.

    Nothing that a student writes may read as the words of the check.
    """
    if name in SPEAKING:
        return name, message
    said = f"{name}: {message}" if message else name
    return StudentError.__name__, f"your function raised {said}"
