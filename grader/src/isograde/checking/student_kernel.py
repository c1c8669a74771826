"""The grader's end of the line to a student's kernel.

The line is the socket on which Jupyter's kernels ask for input. A request to execute ``serve()`` of
``student_side`` opens it; from then on a message is a number and a request, or the same number and
the reply. Jupyter's own messages, of execute requests and also of questions, would take several
times as long. Student code shares a process with the other end. It can send what it likes, and by
that no more than its functions could have returned.
"""

import base64
import marshal
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.resources import files
from os.path import commonprefix
from typing import Any, cast

import numpy as np
import zmq
from jupyter_core.utils import ensure_async, run_sync

from ..running.kernels import GRACE, WarmKernelClient, WarmKernelManager
from ..running.stopwatch import LOOK, Stopwatch, TimeLimit
from .student_names import CheckError, CheckTimeout, KernelGone
from .wire import encode

PACKAGE = "_student_side"  # what the modules are called in the student's kernel
OTHER_END = f"__import__('sys').modules['{PACKAGE}.student_side']"
EXPRESSION = "result"
# How the reply begins that a name is a random generator.
GENERATOR = cast(
    bytes,
    commonprefix(  # noqa: RUF071  (of bytes, which are no paths)
        [
            encode(("", "value", np.random.Generator(bits(0))))
            for bits in (np.random.PCG64, np.random.MT19937)
        ]
    ),
)
TOO_LONG = {  # by what is used up
    "CPU": "takes too long. Is there a loop that never ends?",
    "clock": "waits too long. Does it sleep, or wait for what never comes?",
}


class StudentKernel:
    """The line to a student's kernel.

    ``limit`` holds for all requests: a TimeLimit on its ``stopwatch``. ``gone`` says why the
    kernel answers no more.
    """

    limit: TimeLimit

    def __init__(
        self, client: WarmKernelClient, manager: WarmKernelManager, stopwatch: Stopwatch
    ) -> None:
        self.client, self.manager, self.stopwatch = client, manager, stopwatch
        self.gone = ""
        # The same socket without asyncio, whose loop would take most of the time of a call.
        self._socket: zmq.Socket[bytes] = zmq.Socket.shadow(client.stdin_channel.socket)
        self._serving = False
        self._number = 0
        self.kept: dict[bytes, bytes] = {}  # replies, by request

    def install(self, timeout: float = 60) -> None:
        """Send the other end. To be called before any code of the student runs."""
        message = self._evaluate(_installation())
        reply = run_sync(self._execute_reply)(message, timeout)
        done = reply["content"]["user_expressions"][EXPRESSION]
        if done["status"] != "ok":
            raise RuntimeError(f"The kernel cannot be prepared: {done.get('evalue')}")

    def exchange(self, name: str, request: bytes) -> bytes:
        """Send a request that is about a name; return the reply.

        Raises KernelGone, CheckTimeout at the limit, and CheckError if the name had another
        value when it was to be kept.
        """
        if self.gone:
            raise KernelGone(self.gone)
        self._number += 1
        try:
            if not self._serving:
                self._evaluate(f"{OTHER_END}.serve()")
                self._serving = True
            self._send(request)
        except zmq.Again:  # it reads nothing, or its line has ended
            self.gone = f"the kernel took no request for {name}"
            raise KernelGone(self.gone) from None
        reply = self._reply_within(self.limit, name)
        if reply is not None:
            if self.kept.get(request, reply) != reply:
                raise CheckError(f"{name} is not any more what the given cell has made of it")
            return reply
        run_sync(ensure_async)(self.manager.interrupt_kernel())
        if self._reply_within(self.stopwatch.limit(GRACE), name) is None:
            self.gone = f"the kernel was stopped, as {name} did not end when it was interrupted"
        raise CheckTimeout(f"{name} {TOO_LONG[self.limit.over()]}")

    def keep(self, name: str) -> None:
        """Remember what a name is now: no check is to get another value of it."""
        request = encode(("name", name))
        self.kept.pop(request, None)
        self.limit = self.stopwatch.limit(GRACE)
        with suppress(KernelGone, CheckTimeout):
            reply = self.exchange(name, request)
            if not reply.startswith(GENERATOR):  # it changes wherever it is used
                self.kept[request] = reply
        self.release()

    def release(self) -> None:
        """Let the kernel run cells again."""
        if self._serving and not self.gone:
            with suppress(zmq.ZMQError):  # which the next request meets, too
                self._send(b"")
        self._serving = False

    def _evaluate(self, expression: str) -> str:
        """Have the kernel evaluate an expression; return the id of the request."""
        return self.client.execute(
            "",  # no code: input transformers and hooks of the student's would handle it
            silent=True,
            store_history=False,
            user_expressions={EXPRESSION: expression},
            allow_stdin=False,
            stop_on_error=False,
        )

    def _send(self, request: bytes) -> None:
        self._socket.send_multipart([b"%d" % self._number, request])

    def _reply_within(self, limit: TimeLimit, name: str) -> bytes | None:
        """Return the reply to the last request, or None if it is too late. All else is none."""
        expected = b"%d" % self._number
        while True:
            if not self._socket.poll(int(1000 * LOOK)):
                self._check_alive(name)
            with suppress(zmq.Again):
                number, *parts = self._socket.recv_multipart(zmq.NOBLOCK)
                if number == expected and len(parts) == 1:
                    return parts[0]
            if limit.over():  # after a look at what has come while this process had no CPU
                return None

    def _check_alive(self, name: str) -> None:
        if not run_sync(ensure_async)(self.manager.is_alive()):
            self.gone = f"the kernel died in {name}"
            raise KernelGone(self.gone)

    async def _execute_reply(self, request: str, timeout: float) -> Mapping[str, Any]:
        while True:
            message = await ensure_async(self.client.shell_channel.get_msg(timeout=timeout))
            if message["parent_header"].get("msg_id") == request:
                return message


@cache
def _installation() -> str:
    """Return the expression that makes the modules of the other end.

    They go there compiled, which would take longer than all else that it does. A kernel is of the
    same Python as the grader.
    """
    codes = {
        name: compile(files(__package__).joinpath(f"{name}.py").read_bytes(), f"<{name}>", "exec")
        for name in ("wire", "student_side")
    }
    call = compile(INSTALL, "<install>", "exec"), {"package": PACKAGE, "codes": codes}
    data = base64.b64encode(marshal.dumps(call)).decode()
    return f"exec(*__import__('marshal').loads(__import__('base64').b64decode('{data}')))"


INSTALL = """
import sys, types
from IPython import get_ipython
sys.modules[package] = types.ModuleType(package)
sys.modules[package].__path__ = []
for name, code in codes.items():
    module = types.ModuleType(f"{package}.{name}")
    module.__package__ = package
    sys.modules[module.__name__] = module
    exec(code, vars(module))
get_ipython().ask_exit = lambda: None  # quit() would end it, 0.1 s later and in any other cell
"""
