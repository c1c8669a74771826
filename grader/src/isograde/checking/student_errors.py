"""Errors of a check, and those that come out of a student's function."""

import builtins
from collections.abc import Callable
from contextlib import suppress
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np

MAX_FRAME = 3_000  # characters of one of the student's lines in a traceback

# Errors that come out of a call as what they were. Groups of errors cannot be made from a text; a
# KeyboardInterrupt would be taken for one of the grader's.
ERRORS: dict[str, type[BaseException]] = {
    name: error
    for name, error in vars(builtins).items()
    if isinstance(error, type) and issubclass(error, Exception) and "Group" not in name
} | {
    "FrozenInstanceError": FrozenInstanceError,
    "LinAlgError": np.linalg.LinAlgError,
    "SystemExit": SystemExit,
}
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


def rebuilt(
    classes: Any,
    args: Any,
    message: Any,
    frames: Any,
    own: Callable[[list[str], str], BaseException | None],
) -> BaseException:
    """Return the error that a student's function raised, with what is to be shown of it.

    ``own`` gives what stands for an error of the exercise's, by its classes and its message.
    """
    texts = [classes, frames]
    if not all(type(t) is list and all(type(part) is str for part in t) for t in texts):
        classes, frames = ["Error"], []
    name, message = (classes or ["Error"])[0][:80], message if type(message) is str else ""
    base = next((c for c in classes if c in ERRORS and c != "Exception"), "")
    if name == "Exception":
        base = name
    error = own(classes, message) or _made(base, args if name == base else None, message)
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


def without_words(function: str, error: Any) -> tuple[str, str, list[str]]:
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
