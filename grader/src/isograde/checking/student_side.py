"""What runs in forks of the student's kernel: it tells the value of a name, and calls a function.

``Snapshots`` sends this module, and those that it needs, there before any cell runs. Afterwards they are in the
hands of the student's code. Whatever that changes here changes only what its own functions seem to
return: the other end believes nothing but plain data.
"""

import builtins
import copy
import io
import json
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from types import ModuleType
from typing import Any

import __main__

from .plain import TooMuch, WireError
from .student_objects import ACTIONS, Objects, documented, lineage, stays
from .wire import decode, encode, is_of_another_kind

MAX_PRINTED = 20_000
MAX_FRAMES = 10
MAX_TEXT = 2_000
bindings: list[dict[str, Any]] = []
kept = Objects()
STREAMS = sys.stdout, sys.stderr  # Jupyter's, before student code can change them


def serve(receive: Callable[[], bytes], send: Callable[[bytes], object]) -> None:
    """Answer one request. A function that it calls may call one of the check, and wait for that."""

    def call_back(number: int, args: Any, kwargs: Any) -> Any:
        send(encode(("", "back", number, args, kwargs), list(kept.of_request), kept))
        while True:
            request = receive()
            kind, *outcome = decode(request, [], kept)
            if kind == "returned":
                return outcome[0]
            if kind == "raised":
                raise rebuilt(*outcome)
            send(answer(request))  # that function calls one of the student's

    kept.call_back = call_back
    send(answer(receive()))


def rebuilt(classes: Sequence[str], args: tuple[Any, ...], number: int) -> BaseException:
    """Return an error of a function of the check, by its number, as the nearest builtin one."""
    for error in (getattr(builtins, name, None) for name in classes):
        if isinstance(error, type) and issubclass(error, Exception):
            with suppress(TypeError):  # it takes other arguments
                made = error(*args)
                break
    else:
        made = RuntimeError(*args)
    kept.errors[number] = made
    return made


def answer(request: bytes) -> bytes:
    """Return the reply to a request, which is one of

    ("name", name), ("object", name), ("names", ""), ("call", function or its name, args, kwargs), ("do", action, args),
    ("cell", source, number), ("at", number).

    That is what ``look_up``, ``call``, ``run_cell`` or ``bind`` returns, ("raised", …), or the words for what cannot
    cross: ("refused", what) or ("too much", how much), or, of the arguments, ("not given", what).
    """
    objects: list[Any] = []
    before, kept.of_request = kept.of_request, objects
    try:
        return _answer(request, objects)
    finally:
        kept.of_request = before


def _answer(request: bytes, objects: list[Any]) -> bytes:
    reply: tuple[Any, ...] = ()
    printed = _Printed()
    try:
        kind, name, *arguments = decode(request, objects, kept)
    except (WireError, MemoryError) as error:
        return encode(("", "not given", _text(error)))
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            if kind in ("name", "object"):
                reply = look_up(name, kind == "object")
            elif kind == "names":
                reply = ("value", [name for name in vars(__main__) if isinstance(name, str)])
            elif kind == "at":
                reply = bind(name)
            elif kind == "cell":
                reply = run_cell(name, *arguments)
            elif kind == "do":
                reply = call(ACTIONS[name], arguments[0], {}, objects)
            else:
                args, kwargs, *own = arguments
                for place, its_name in own[0].items() if own else ():
                    args, kwargs = with_own(args, kwargs, place, its_name, objects)
                function = vars(__main__)[name] if isinstance(name, str) else name
                reply = call(function, args, kwargs, objects)
        # The objects of the request are known at the other end; the reply refers to them.
        return encode((printed.text(), *reply), list(objects), kept)
    except WireError as error:
        if reply[:1] == ("raised",):  # with arguments, or changes, that are more than can cross
            kind, classes, _, message, frames, number, _ = reply
            said = classes, (message,), message, frames, number
            return encode((printed.text(), kind, *said, []))
        why = _why(reply) or error
        kind = "too much" if isinstance(why, TooMuch) else "refused"
        return encode((printed.text(), kind, _text(why)))
    except BaseException as error:  # noqa: BLE001  (what comes of odd objects is an answer)
        return encode((printed.text(), *_raised(error), []))


def keep_bindings() -> int:
    """Keep what the student's names are bound to now; return the number of it, for ``bind``."""
    bindings.append(dict(vars(__main__)))
    return len(bindings) - 1


def bind(number: int) -> tuple[str]:
    """Bind the student's names as they were."""
    names = vars(__main__)
    names.clear()
    names.update(bindings[number])
    return ("bound",)


def look_up(name: str, as_object: bool = False) -> tuple[Any, ...]:
    """Return ("value", value), or ("missing",), ("module", its name), or, of what is called by its
    name, ("function", docstring, its own name) or ("class", docstring, lineage)."""
    names = vars(__main__)
    if name not in names:
        return ("missing",)
    value = names[name]
    if isinstance(value, ModuleType):
        return ("module", value.__name__)
    if isinstance(value, type) and value.__module__ != "builtins":  # as list, which is called
        kept.classes |= {value} if stays(value) else set()
        return ("class", documented(value), lineage(value))
    if callable(value) and not as_object and not is_of_another_kind(value):
        own = getattr(value, "__name__", None)
        return ("function", documented(value), _text(own) if isinstance(own, str) else name)
    return ("value", value)


def with_own(
    args: tuple[Any, ...], kwargs: dict[str, Any], place: Any, name: str, objects: list[Any]
) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return arguments with a value of the student's in the place of its copy, if it is the same.

    So what a function changes in it is changed in there, too.
    """
    given = args[place] if isinstance(place, int) else kwargs[place]
    own = vars(__main__).get(name)
    if type(own) is not type(given) or not _same_content(own, given):
        return args, kwargs
    objects[:] = [own if each is given else each for each in objects]
    if isinstance(place, int):
        return (*args[:place], own, *args[place + 1 :]), kwargs
    return args, kwargs | {place: own}


def _same_content(one: Any, other: Any) -> bool:
    try:
        return encode(one) == encode(other)
    except WireError:
        return False


def call(
    function: Callable[..., Any],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    objects: Sequence[Any],
) -> tuple[Any, ...]:
    """Return what ``_raised`` does or ("returned", result), and what changed in the arguments."""
    before = [_content(given) for given in objects]
    try:
        outcome = ("returned", function(*args, **kwargs))
    except BaseException as error:  # noqa: BLE001  (what student code raises is an answer)
        outcome = _raised(error)
    changes = []
    for place, given in enumerate(objects[: len(before)]):
        content = _content(given)
        if not _same(content, before[place]):
            changes.append((place, content))
    return (*outcome, changes)


def run_cell(source: str, number: int) -> tuple[str, str]:
    """Run a cell as Jupyter does; return ("ran", what it puts out, as JSON of Jupyter's messages)."""
    from IPython import get_ipython

    shell, messages = get_ipython(), list[dict[str, Any]]()

    def keep(_: object, message: Any, content: Any = None, *__: object, **___: object) -> None:
        kind = message if isinstance(message, str) else message["msg_type"]
        messages.append({"msg_type": kind, "content": content or message["content"]})

    shell.kernel.session.send = keep
    shell.execution_count = number
    sys.stdout, sys.stderr = STREAMS
    shell.run_cell(source)
    for stream in STREAMS:
        stream.flush()
    return "ran", json.dumps(messages, default=repr)


def _why(reply: tuple[Any, ...]) -> WireError | None:
    """Return what is wrong with the result of a call by itself, or None."""
    try:
        encode(reply[1] if reply else None, references=kept)
    except WireError as error:
        return error
    return None


def _content(given: Any) -> Any:
    """Return a copy of what is in an argument that can be changed."""
    if isinstance(given, dict):
        return [*given.keys(), *given.values()]
    if isinstance(given, (list, set)):
        return list(given)
    return copy.deepcopy(given)


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, list):
        return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
    try:
        return encode(one) == encode(other)
    except WireError:  # such as a table that has got a column of odd objects
        return False


def _raised(error: BaseException) -> tuple[Any, ...]:
    """Return ("raised", names of its class and the classes above, args, message, traceback, the
    number of the error if its class is the student's).

    Of an error of the check's own, that is ("raised again", its number).
    """
    for number, own in kept.errors.items():
        if own is error:
            return ("raised again", number)
    classes = [kind.__name__ for kind in type(error).__mro__]
    try:
        args, message = error.args, _text(error)
        encode(args)
    except BaseException:  # noqa: BLE001  (a message that raises an error itself)
        args, message = (), "(an error without a readable message)"
    place = kept.number_of(error) if type(error).__module__ == "__main__" else None
    return ("raised", classes, args, message, _frames(error), place)


def _frames(error: BaseException) -> list[str]:
    """Return the student's own lines on the way to an error, one text each."""
    frames = [
        (frame, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_globals is vars(__main__)
    ]
    texts = []
    for summary in traceback.StackSummary.extract(iter(frames[-MAX_FRAMES:])):
        where = f"in your function {summary.name}, line {summary.lineno} of its cell"
        texts.append(_text(f"{where}:\n    {summary.line}"))
    return texts


def _text(value: object) -> str:
    return str(value)[:MAX_TEXT].encode("utf-8", "replace").decode()


class _Printed(io.StringIO):
    """The start of what is printed."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, MAX_PRINTED + 1 - self.tell())])
        return len(text)

    def text(self) -> str:
        text = self.getvalue().encode("utf-8", "replace").decode()
        return text if len(text) <= MAX_PRINTED else text[:MAX_PRINTED] + "\n... cut ...\n"
