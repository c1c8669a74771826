"""Run one check cell in this process, which is for checks only, with the student's names."""

import ast
import builtins
import contextlib
import dis
import inspect
import io
import os
import random
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from types import CodeType, FrameType, ModuleType
from typing import IO, Any

import numpy as np

from ..reading.exercise import Names
from ..running.outputs import failure
from ..running.stopwatch import PATIENCE
from .side_effects import unseen
from .stand_ins import StudentFunction
from .student_errors import AnswerError, CheckError, CheckTimeout
from .student_names import StudentNames

TIME_IS_UP: dict[int, str] = {signal.SIGXCPU: "CPU", signal.SIGALRM: "clock"}
MAX_PRINTED = 100_000
MAX_MESSAGE = 10_000
MAX_VALUE = 1_000
OF_A_CHECK = "<check>"  # what the file of its code is called
RAISE = dis.opmap["RAISE_VARARGS"]
UNSAID = "a hidden test raised it. Perhaps it cannot use what a function returned"


class Builtins(dict[str, Any]):
    """The builtins of a check, and behind them the names of the exercise and of the student.

    Python looks for a name in the builtins last: what the check defines or imports is never asked
    of the student, nor what Python itself provides, unless the exercise binds a name like it.
    """

    def __init__(self, student: StudentNames, names: Names) -> None:
        bound = names.bound
        super().__init__({name: own for name, own in vars(builtins).items() if name not in bound})
        self._student, self._exercise = student, names
        student.called = self._forget_values
        self |= {"globals": self._globals, "dir": self._dir}
        self |= {
            name: partial(self._of_frame, vars(builtins)[name]) for name in ("locals", "vars")
        }

    def of_student(self) -> list[str]:
        """Return the student's names, as far as a check may ask for them."""
        refused = self._exercise.refused.keys() | {"In", "Out"}
        return [
            name
            for name in self._student.names()
            if not name.startswith("_") and name not in refused
        ]

    def _globals(self) -> "AllNames":
        return AllNames(vars(sys.modules["__main__"]), self)

    def _dir(self, *value: Any) -> list[str]:
        frame = caller()
        if value or frame.f_locals is not frame.f_globals:
            return dir(*value) if value else sorted(frame.f_locals)
        return sorted(self._globals())

    def _of_frame(self, function: Callable[..., Any], *value: Any) -> Any:
        """What ``locals()`` and ``vars()`` give: in a function its variables."""
        frame = caller()
        if value:
            return function(*value)
        return self._globals() if frame.f_locals is frame.f_globals else frame.f_locals

    def _forget_values(self) -> None:
        """Ask for the student's values anew, as a call may have changed them."""
        for name in self._student.values:
            self.pop(name, None)
        self._student.values.clear()

    def __missing__(self, name: str) -> Any:
        if name.startswith("__"):  # the interpreter's own questions
            raise KeyError(name)
        if name in self._exercise.refused:
            raise self._student.refusal(self._exercise.refused[name])
        if name in self._exercise.code:
            made: dict[str, Any] = {"__builtins__": self}  # which a function of it may use
            exec(self._exercise.code[name], made)  # noqa: S102  (the instructor's own code)
            value = made[name]
        else:
            value = self._student.look_up(name)
            if not isinstance(value, (StudentFunction, type, ModuleType)):
                self._student.values[name] = value
        self[name] = value
        return value


def caller() -> FrameType:
    """Return the frame in which the function was called that asks for it."""
    own = inspect.currentframe()
    return own.f_back.f_back  # type: ignore[union-attr, return-value]


class AllNames(dict[str, Any]):
    """What ``globals()`` gives in a check: its own names, and behind them the student's.

    It is a dict, as eval asks for one. What is put into it is put into the check's own.
    """

    def __init__(self, own: dict[str, Any], names: Builtins) -> None:
        super().__init__(own)
        self.own, self.names = own, names

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self.names.of_student()

    def __missing__(self, name: str) -> Any:
        if name not in self:
            raise KeyError(name)
        return self.names[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self[name] if name in self else default

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*super().keys(), *self.names.of_student()]))

    def keys(self) -> Any:
        return dict.fromkeys(self).keys()

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(name, value)
        self.own[name] = value


def run_check(
    source: str,
    exchange: Callable[[str, bytes], bytes],
    seconds: float,
    names: Names,
    execution_count: int | None = None,
    shown: bool = True,
) -> list[dict[str, Any]]:
    """Run the source of a check cell; return its outputs, as notebooks have them.

    ``exchange`` asks the student's kernel, see ``StudentNames``. ``names`` are the ``Names`` of
    the instructor's cells above. ``shown`` is whether the outputs may hold what student code
    prints and returns, and the words of its errors.

    The outputs are what the check and the student's functions print, and then the value of its last
    expression or its error. No output tells of the source of the check, or of this program. Each is
    a dict, as nbformat's own way to make it would cost more than most checks do.
    """
    stdout, stderr = _Printed(MAX_PRINTED), _Printed(MAX_PRINTED)

    def printed(text: str) -> None:
        # sys.stdout, as the check may have put something of its own there.
        if text and (shown or sys.stdout is not stdout):
            sys.stdout.write(text)

    student = StudentNames(exchange, printed, shown, names)
    result = None
    try:
        with (
            _main_module(Builtins(student, names)) as own_names,
            _undisturbed(stderr if shown else io.StringIO()),
            contextlib.redirect_stdout(stdout),
            contextlib.redirect_stderr(stderr),
            time_limit(seconds, student),
        ):
            try:
                value = _value(source, own_names, names)
                if value is not None:
                    result = {
                        "output_type": "execute_result",
                        "data": {"text/plain": repr(value)[:MAX_VALUE]},
                        "metadata": {},
                        "execution_count": execution_count,
                    }
            except (Exception, SystemExit, AnswerError, CheckError) as error:  # noqa: BLE001
                result = error_output(error, shown)  # its text takes time, too
    except CheckTimeout as error:
        result = failure("TimeoutError", str(error))
    if student.failed and not (result and result["output_type"] == "error"):
        result = error_output(student.failed, shown)  # the check has caught it, and whatever else
    streams = (("stdout", stdout), ("stderr", stderr))
    outputs = [
        {"output_type": "stream", "name": name, "text": stream.getvalue()}
        for name, stream in streams
        if stream.getvalue()
    ]
    return [*outputs, *([result] if result else [])]


def error_output(error: BaseException, all_shown: bool) -> dict[str, Any]:
    """Return the output for an error: its message, and the student's own lines on its way."""
    shown = getattr(error, "shown_to_student", None)
    name = "TimeoutError" if isinstance(error, CheckTimeout) else type(error).__name__
    if shown:
        name, message, frames = shown
    else:
        message, frames = _message(error) if all_shown or _is_said(error) else UNSAID, []
    # A check may add an error of its own to the student's, as in `raise … from error`.
    seen = set()
    cause: BaseException | None = error
    while not shown and cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        if hasattr(cause, "shown_to_student"):
            *_, frames = cause.shown_to_student
            break
        cause = cause.__cause__ or cause.__context__
    return failure(name, _unicode(message)[:MAX_MESSAGE], frames)


def _is_said(error: BaseException) -> bool:
    """Return whether the words of an error are the check's or the grader's.

    Python and its libraries quote what they cannot use: what student code has returned.
    """
    if isinstance(error, (AssertionError, NameError, AnswerError, CheckError, CheckTimeout)):
        return True
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if not place:
        return False
    code = place.tb_frame.f_code
    own = code.co_filename == OF_A_CHECK or code.co_filename.startswith(os.getcwd())
    return own and code.co_code[place.tb_lasti] == RAISE  # raised by a statement, not on the way


@contextlib.contextmanager
def time_limit(seconds: float, student: StudentNames) -> Iterator[None]:
    """Raise CheckTimeout at each signal of the grading process that the time is up.

    It sends more than one, as a check may catch it. A request to the kernel keeps the limit
    itself, and is not cut.
    """

    def end(number: int, _: object) -> None:
        if not student.waiting:
            raise CheckTimeout(too_long(TIME_IS_UP[number], seconds))

    before = {number: signal.signal(number, end) for number in TIME_IS_UP}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def too_long(used_up: str, seconds: float) -> str:
    """Return what is said of a check that has used up its CPU time, or its time on the clock."""
    if used_up == "CPU":
        return f"the check takes longer than {seconds:g} seconds"
    return f"the check waits longer than {PATIENCE * seconds:g} seconds"


@contextlib.contextmanager
def _main_module(check_builtins: Builtins) -> Iterator[dict[str, Any]]:
    """Make a module ``__main__`` for a check, as tests look there for what they test."""
    main = ModuleType("__main__")
    vars(main)["__builtins__"] = check_builtins
    before, sys.modules["__main__"] = sys.modules["__main__"], main
    try:
        yield vars(main)
    finally:
        sys.modules["__main__"] = before
        vars(main).clear()  # the functions in it would keep all of it


@contextlib.contextmanager
def _undisturbed(stderr: IO[str]) -> Iterator[None]:
    """Put back what checks change for those below: warnings, numpy's settings, global generators."""

    def show(message: Warning | str, category: type[Warning], *_: object, **__: object) -> None:
        # Without the file, the line and the source of the check.
        stderr.write(f"{category.__name__}: {message}\n")

    states = random.getstate(), np.random.get_state()
    try:
        with warnings.catch_warnings(), np.errstate(), np.printoptions():
            warnings.simplefilter("default")
            # What is left open is the grader's own: garbage collection may fall into any check.
            warnings.simplefilter("ignore", ResourceWarning)
            warnings.showwarning = show
            yield
    finally:
        random.setstate(states[0])
        np.random.set_state(states[1])


def _value(source: str, names: dict[str, Any], exercise: Names) -> Any:
    """Run the source as a notebook does; return the value of its last expression, or None."""
    body, last = compiled(source, exercise.students)
    exec(body, names)  # noqa: S102  (the instructor's own code)
    return eval(last, names) if last else None  # noqa: S307  (the same)


@lru_cache(500)
def compiled(
    source: str, students: frozenset[str] = frozenset()
) -> tuple[CodeType, CodeType | None]:
    """Return the code of all but the last expression, and that of its value, or None.

    What it does to ``students`` names is done in their kernel. Raises CheckError if it is no Python, as with magics, or would pass whatever the student does.
    """
    try:
        tree = ast.parse(source, OF_A_CHECK)
    except (SyntaxError, ValueError) as error:
        what = getattr(error, "msg", error)  # without the line
        raise CheckError(f"the check cell is no Python: {what}") from None
    change = unseen(tree, students)
    if change:
        raise CheckError(
            f"{change}, which the student's functions, in another process, do not see"
        )
    last = None
    end = tree.body[-1] if tree.body else None
    if isinstance(end, ast.Expr) and not source.rstrip().endswith(";"):
        del tree.body[-1]
        last = ast.Expression(end.value)
    # A warning would be one to the first submission only, and of the check's own source.
    with warnings.catch_warnings(action="ignore"):
        return (
            compile(tree, OF_A_CHECK, "exec", optimize=0),  # assertions judge, also with python -O
            compile(last, OF_A_CHECK, "eval", optimize=0) if last else None,
        )


def _message(error: BaseException) -> str:
    if isinstance(error, AnswerError) and error.args:
        return str(error.args[0])
    try:
        return str(error)
    except Exception:  # noqa: BLE001
        return "(an error without a readable message)"


def _unicode(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


class _Printed(io.StringIO):
    """The start of what is printed."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def write(self, text: str) -> int:
        left = self.most - self.tell()
        if left >= 0:
            super().write(_unicode(text[:left]))
            if len(text) > left:
                super().write("\n... cut ...\n")
        return len(text)
