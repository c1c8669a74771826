"""The grader's end of the line to a student's kernel.

The line is Jupyter's own: a request to execute ``serve()`` of ``student_side``, which then asks
for input; our requests are the input, its replies are the prompts. That takes about a third of
the time of one execute request for each call. Student code shares a process with the other end.
It can send what it likes, and by that no more than its functions could have returned.
"""

import base64
from contextlib import suppress
from importlib.resources import files
from queue import Empty
from time import monotonic

import zmq
from jupyter_client.channels import ZMQSocketChannel
from jupyter_core.utils import ensure_async, run_sync

from .student_names import CheckTimeout, KernelGone
from .wire import MAX_BYTES

PACKAGE = "_student_side"  # what the modules are called in the student's kernel
OTHER_END = f"__import__('sys').modules['{PACKAGE}.student_side']"
GRACE = 3  # seconds in which an interrupted function must end


class StudentKernel:
    """The line to a student's kernel.

    ``deadline`` (of ``time.monotonic``) holds for all requests. ``gone`` says why the kernel
    answers no more.
    """

    def __init__(self, client, manager):
        self.client, self.manager = client, manager
        self.deadline = float("inf")
        self.gone = None
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

    def exchange(self, name, request: bytes) -> str:
        """Send a request that is about a name; return the reply, which should be in base64.

        Raises KernelGone, and CheckTimeout at the deadline.
        """
        if self.gone:
            raise KernelGone(self.gone)
        self._number += 1
        try:
            if not self._serving:
                self._serve(name)
            self.client.input(f"{self._number}:{base64.b64encode(request).decode()}")
        except zmq.ZMQError:  # it reads nothing, or its line has ended
            self.gone = f"the kernel took no request for {name}"
            raise KernelGone(self.gone) from None
        return self._prompt(name, f"{self._number}:").partition(":")[2]

    def _serve(self, name):
        """Start the other end."""
        self._serving = self.client.execute(
            "",  # no code: input transformers and hooks of the student's would handle it
            silent=True,
            store_history=False,
            user_expressions={"call": f"{OTHER_END}.serve()"},
            allow_stdin=True,
            stop_on_error=False,
        )
        self._prompt(name, "")

    def release(self):
        """Let the kernel run cells again."""
        if self._serving and not self.gone:
            with suppress(zmq.ZMQError):  # which the next request meets, too
                self.client.input("")
        self._serving = None

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
