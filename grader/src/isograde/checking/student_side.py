"""What runs in forks of the student's kernel: it tells the value of a name, and calls a function.

``Snapshots`` sends this module, and those that it needs, there before any cell runs. Afterwards they are in the
hands of the student's code. Whatever that changes here changes only what its own functions seem to
return: the other end believes nothing but plain data.
"""

import copy
import io
import json
import sys
import traceback
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import __main__

from .wire import TooMuch, WireError, decode, encode, is_of_another_kind

MAX_PRINTED = 20_000
MAX_FRAMES = 10
MAX_TEXT = 2_000
bindings: list[dict[str, Any]] = []
STREAMS = sys.stdout, sys.stderr  # Jupyter's, before student code can change them


def answer(request: bytes) -> bytes:
    """Return the reply to a request, which is one of

    ("name", name), ("call", name, args, kwargs), ("cell", source, number), ("at", number).

    That is what ``look_up``, ``call``, ``run_cell`` or ``bind`` returns, ("raised", …), or the words for what cannot
    cross: ("refused", what) or ("too much", how much), or, of the arguments, ("not given", what).
    """
    objects: list[Any] = []
    reply: tuple[Any, ...] = ()
    printed = _Printed()
    try:
        kind, name, *arguments = decode(request, objects)
    except (WireError, MemoryError) as error:
        return encode(("", "not given", _text(error)))
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            if kind == "name":
                reply = look_up(name)
            elif kind == "at":
                reply = bind(name)
            elif kind == "cell":
                reply = run_cell(name, *arguments)
            else:
                args, kwargs = arguments
                reply = call(name, args, kwargs, objects)
        # The objects of the request are known at the other end; the reply refers to them.
        return encode((printed.text(), *reply), list(objects))
    except WireError as error:
        if reply[:1] == ("raised",):  # with arguments, or changes, that are more than can cross
            *_, message, frames, _ = reply
            return encode((printed.text(), "raised", reply[1], (message,), message, frames, []))
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


def look_up(name: str) -> tuple[Any, ...]:
    """Return ("value", value), ("function", its docstring) or ("missing",)."""
    names = vars(__main__)
    if name not in names:
        return ("missing",)
    value = names[name]
    if isinstance(value, type) or not callable(value) or is_of_another_kind(value):
        encode(value)  # describes what is not plain
        return ("value", value)
    doc = getattr(value, "__doc__", None)
    return ("function", _text(doc) if isinstance(doc, str) else None)


def call(
    name: str, args: tuple[Any, ...], kwargs: dict[str, Any], objects: Sequence[Any]
) -> tuple[Any, ...]:
    """Return what ``_raised`` does or ("returned", result), and what changed in the arguments."""
    before = [_content(given) for given in objects]
    try:
        outcome = ("returned", vars(__main__)[name](*args, **kwargs))
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
        encode(reply[1] if reply else None)
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
    """Return ("raised", names of its class and the classes above, args, message, traceback)."""
    classes = [kind.__name__ for kind in type(error).__mro__]
    try:
        args, message = error.args, _text(error)
        encode(args)
    except BaseException:  # noqa: BLE001  (a message that raises an error itself)
        args, message = (), "(an error without a readable message)"
    return ("raised", classes, args, message, _frames(error))


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
