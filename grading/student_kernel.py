"""The grader's end of the line to a student's kernel: names are looked up, functions called.

The line is Jupyter's own: a request to execute ``serve()`` of ``student_side``, which then asks
for input; our requests are the input, its replies are the prompts. That takes about a third of
the time of one execute request for each call. Student code shares a process with the other end.
It can send what it likes, and by that no more than its functions could have returned.
"""

import base64
import builtins
from importlib.resources import files
from queue import Empty
from time import monotonic

import numpy as np
import zmq
from jupyter_client.channels import ZMQSocketChannel
from jupyter_core.utils import ensure_async, run_sync

from .wire import EXPECTED, MAX_BYTES, WireError, decode, encode

PACKAGE = "_student_side"  # what the modules are called in the student's kernel
OTHER_END = f"__import__('sys').modules['{PACKAGE}.student_side']"
MAX_FRAME = 3_000  # characters of one of the student's lines in a traceback
GRACE = 3  # seconds in which an interrupted function must end

# Errors that come out of a call as what they were. Some others cannot be made from a text; and a
# StopIteration would end what a check iterates: all(map(...)) would be true.
ERRORS = {
    name: error
    for name, error in vars(builtins).items()
    if isinstance(error, type)
    and issubclass(error, Exception)
    and not issubclass(error, (UnicodeError, StopIteration, StopAsyncIteration))
    and "Group" not in name
}


class AnswerError(Exception):
    """What a check needs from the student's kernel does not come."""


class KernelGone(AnswerError):
    """The student's kernel died, or had to be given up."""


class CheckTimeout(BaseException):
    """A check takes too long. It is no Exception, so that no check catches it by mistake."""


class StudentKernel:
    """The names of a student's kernel.

    ``deadline`` (of ``time.monotonic``) holds for all requests. ``printed`` is called with what
    student code prints. ``gone`` says why the kernel answers no more.
    """

    def __init__(self, client, manager):
        self.client, self.manager = client, manager
        self.deadline = float("inf")
        self.printed = lambda text: None
        self.gone = None
        self.waiting = False  # within a request, which keeps the deadline itself
        # The same socket without asyncio, whose loop would take half the time of a call.
        socket = zmq.Socket.shadow(client.stdin_channel.socket)
        self._questions = ZMQSocketChannel(socket, client.session)
        self._serving = None
        self._number = 0

    def install(self, timeout=60):
        """Send the other end. To be called before any code of the student runs."""
        message = self.client.execute(INSTALL, silent=True, store_history=False)
        reply = run_sync(self._execute_reply)(message, timeout)
        if reply["content"]["status"] != "ok":
            raise RuntimeError(f"The kernel cannot be prepared: {reply['content'].get('evalue')}")

    def look_up(self, name):
        """Return the value of a name: plain data, or a StudentFunction.

        Raises NameError if there is none, AnswerError if it is something else, KernelGone, and
        CheckTimeout.
        """
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
            raise AnswerError(f"{name} is {content[0]}; {EXPECTED}, or a function")
        raise self._nonsense(name)

    def call(self, name, args, kwargs):
        """Call a function and return its result. What it changes in its arguments is changed.

        Raises what the function raises, as an error of the same builtin class, else AnswerError;
        KernelGone and CheckTimeout.
        """
        objects = []
        kind, *content = self._request("call", name, args, kwargs, objects=objects)
        if kind == "returned" and len(content) == 2 and _are_changes(content[1], objects):
            for place, new in content[1]:
                _change(objects[place], new)
            return content[0]
        if kind == "raised" and len(content) == 4:
            raise _rebuilt(*content) from None
        if kind == "refused" and len(content) == 1:
            raise AnswerError(f"{name} returned {content[0]}; {EXPECTED}")
        raise self._nonsense(name)

    def release(self):
        """Let the kernel run cells again."""
        if self._serving and not self.gone:
            self.client.input("")
        self._serving = None

    def _nonsense(self, name):
        return AnswerError(f"{name}: the kernel gave an answer that cannot be read")

    def _request(self, kind, name, *arguments, objects=None):
        """Send a request; return the reply without its number and what was printed."""
        if self.gone:
            raise KernelGone(self.gone)
        self._number += 1
        objects = [] if objects is None else objects
        try:
            data = encode((kind, name, *arguments), objects)
        except WireError as error:
            raise AnswerError(f"the check gives {name} {error}; {EXPECTED}") from None
        known = len(objects)
        self.waiting = True
        try:
            request = f"{self._number}:{base64.b64encode(data).decode()}"
            reply = self._exchange(name, request)
        finally:
            self.waiting = False
        try:
            reply = decode(base64.b64decode(reply.partition(":")[2], validate=True), objects)
        except (WireError, ValueError) as error:
            raise AnswerError(f"{name}: the kernel's answer cannot be read: {error}") from None
        del objects[known:]
        if not (type(reply) is tuple and len(reply) > 1 and type(reply[0]) is str):
            raise self._nonsense(name)
        self.printed(reply[0])
        return reply[1:]

    def _exchange(self, name, request):
        """Send a request and return the text of its reply."""
        if not self._serving:
            self._serving = self.client.execute(
                "",  # no code: input transformers and hooks of the student's would handle it
                silent=True,
                store_history=False,
                user_expressions={"call": f"{OTHER_END}.serve()"},
                allow_stdin=True,
                stop_on_error=False,
            )
            self._prompt(name, "")
        self.client.input(request)
        return self._prompt(name, f"{self._number}:")

    def _prompt(self, name, start):
        """Return the prompt that starts so (or is empty); interrupt the kernel at the deadline."""
        prompt = self._prompt_until(name, self.deadline, start)
        if prompt is not None:
            return prompt
        run_sync(ensure_async)(self.manager.interrupt_kernel())
        if self._prompt_until(name, monotonic() + GRACE, start) is None:
            self.gone = f"the kernel was stopped, as {name} did not end when it was interrupted"
        raise CheckTimeout(f"{name} takes too long. Is there a loop that never ends?")

    def _prompt_until(self, name, deadline, start):
        """Return the prompt that starts so, or None if it is too late. Others are no answer."""
        while (left := deadline - monotonic()) > 0:
            try:
                message = self._questions.get_msg(timeout=min(left, 0.5))
                prompt = message["content"]["prompt"]
                ours = message["parent_header"]["msg_id"] == self._serving
                if ours and prompt.startswith(start):
                    return prompt
            except Empty:
                self._check_alive(name)
            except Exception:  # noqa: BLE001, S112  (a message that is not well-formed)
                continue
        return None

    def _check_alive(self, name):
        if not run_sync(ensure_async)(self.manager.is_alive()):
            self.gone = f"the kernel died in {name}"
            raise KernelGone(self.gone)

    async def _execute_reply(self, request, timeout):
        while True:
            message = await ensure_async(self.client.shell_channel.get_msg(timeout=timeout))
            if message["parent_header"].get("msg_id") == request:
                return message


class StudentFunction:
    """A function in a student's kernel. Its arguments and results are plain data."""

    def __init__(self, kernel, name, doc):
        self._kernel = kernel
        self.__name__ = self.__qualname__ = name
        self.__doc__ = doc if type(doc) is str else None

    def __call__(self, /, *args, **kwargs):
        return self._kernel.call(self.__name__, args, kwargs)

    def __repr__(self):
        return f"<function {self.__name__}>"


def _are_changes(changes, objects):
    return type(changes) is list and all(
        type(change) is tuple
        and len(change) == 2
        and type(change[0]) is int
        and 0 <= change[0] < len(objects)
        for change in changes
    )


def _change(given, content):
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
        try:
            half = len(content) // 2
            pairs = dict(zip(content[:half], content[half:]))
            new = pairs if isinstance(given, dict) else set(content)
        except (TypeError, ValueError):
            return  # no keys
        given.clear()
        given.update(new)


def _rebuilt(classes, args, message, frames):
    """Return the error that a student's function raised, with what is to be shown of it."""
    texts = [classes, frames]
    if not all(type(t) is list and all(type(part) is str for part in t) for t in texts):
        classes, frames = ["Error"], []
    name, message = (classes or ["Error"])[0][:80], message if type(message) is str else ""
    base = next((c for c in classes if c in ERRORS and c != "Exception"), None)
    if name == "Exception":
        base = name
    try:
        error = ERRORS[base](*args) if name == base else ERRORS[base](message)
    except Exception:  # noqa: BLE001  (no such class, or other arguments than it takes)
        error = AnswerError(f"{name}: {message}")
    error.shown_to_student = (name, message, [frame[:MAX_FRAME] for frame in frames[-10:]])
    return error


def _install_code():
    """Return the code that makes the modules of the other end."""
    sources = {
        name: files(__package__).joinpath(f"{name}.py").read_text(encoding="utf-8")
        for name in ("wire", "student_side")
    }
    return f"""
def install(package, sources):
    import sys, types
    if package in sys.modules:
        return
    sys.modules[package] = types.ModuleType(package)
    sys.modules[package].__path__ = []
    for name, source in sources.items():
        module = types.ModuleType(f"{{package}}.{{name}}")
        module.__package__ = package
        sys.modules[module.__name__] = module
        exec(compile(source, f"<{{name}}>", "exec"), vars(module))
install({PACKAGE!r}, {sources!r})
del install
get_ipython().ask_exit = lambda: None  # quit() would end it, 0.1 s later and in any other cell
"""


INSTALL = _install_code()
MAX_MESSAGE = 2 * MAX_BYTES  # of any message of Jupyter's; a reply is in base64
