"""Warm kernels for jupyter_client: each is a fork of one process in a sandbox.

::

    with WarmSandbox(parent=application) as sandbox:
        for notebook in notebooks:
            manager = sandbox.kernel_manager(files=folder_of_the_submission)
            NotebookClient(notebook, km=manager).execute(cleanup_kc=True)
            print(manager.report)

One kernel runs at a time. Its sockets are in a folder that is empty for the next one.
"""

import asyncio
import os
import secrets
import select
import shutil
import signal
import socket
import stat
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty

from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import List, Type, Unicode

from . import system_calls, warm_parent
from .sandbox import (
    SANDBOX_SCRATCH,
    SANDBOX_SOCKETS,
    Sandbox,
    SandboxError,
    is_machines,
    student_uid,
    what_it_needs,
)
from .warm_parent import TICK, receive, resident_memory, send

IMPORT_SECONDS = 120  # a cold disk, a busy machine
START_SECONDS = 60
END_SECONDS = 10
GRACE = 3  # in which an interrupted cell, or function, must end
MAX_FILES = 1000
MAX_MESSAGE = (
    16_000_000  # bytes of one message: twice what a call may send, for pictures in base64
)
MAX_UNREAD = 2**30  # bytes that a kernel's messages may take here


MACHINES_FAULTS = {
    "lost": "the sandbox ended, or did not answer",
    "no memory": "the machine had no memory left, and ended its kernel (use fewer --jobs?)",
}


class ParentLost(Exception):
    """The process that kernels are forked from does not answer."""


@dataclass
class KernelReport:
    """What a kernel used, its child processes included, and how it ended."""

    exit_code: int  # as in a shell: 128 and the number of the signal that ended it
    cpu_seconds: float
    peak_memory: int  # bytes of the largest process, the imported modules included
    # "memory", "processes" or "messages" if it was ended for too much of them, "lost" with its
    # parent, "no memory" if Linux ended it, as the machine had none left
    why: str = ""

    @property
    def fault(self) -> str:
        """What was at fault, if it was the machine."""
        return MACHINES_FAULTS.get(self.why, "")


@dataclass
class WarmKernel:
    """A kernel that was started."""

    connection: dict
    report: KernelReport | None = None  # None while it runs
    flooded: bool = False
    killed_before: int = field(default_factory=lambda: killed_for_memory())
    times: tuple = (0.0, 0.0)  # of CPU, and of waiting for a CPU, when it was last looked at
    ended: threading.Event = field(default_factory=threading.Event)


class WarmSandbox(Sandbox):
    """A running sandbox, which gives out one kernel after the other."""

    modules = List(
        Unicode(),
        ["numpy", "scipy.stats", "matplotlib.pyplot"],
        help="Imported once, so that a submission finds them imported. Missing ones are left out.",
    ).tag(config=True)

    process = control = folder = None
    kernel = None  # the one that runs
    number = os.getpid()  # kernels of one number share a CPU

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *exception):
        self.stop()

    # ---- The sandbox ----------------------------------------------------------------------------

    def start(self):
        """Start the sandbox. Raises SandboxError with the reason if that is not possible."""
        self.check_limits()
        self.uid = student_uid() if self.isolated else os.geteuid()
        calls = system_calls.filter_of(os.uname().machine) if self.isolated else b""
        # The path of a socket has 107 letters at most.
        place = None if len(tempfile.gettempdir()) < 60 else "/tmp"
        self.folder = Path(tempfile.mkdtemp(prefix="kernel-", dir=place))
        self.sockets = self.folder / "sockets"
        self.sockets.mkdir()
        self.sockets.chmod(0o755)  # whatever the umask
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with tempfile.TemporaryFile() as messages, theirs:
            try:
                self.process = self.launch(warm_parent.__file__, self.sockets, theirs, messages)
                theirs.close()
                settings = {"modules": self.modules, "isolated": self.isolated}
                send(self.control, filter=calls.hex(), **settings)
                answer = self.receive(IMPORT_SECONDS)
            except (ParentLost, OSError):
                self.process.kill()
                self.process.wait()
                messages.seek(0)
                reason = messages.read().decode(errors="replace").strip() or "no answer"
                answer = {"error": reason.split("\n")[-1]}
            except BaseException:
                self.stop()
                raise
        if "error" in answer:
            self.stop()
            raise SandboxError(f"The sandbox did not start: {answer['error']}. {what_it_needs()}")
        if answer["missing"]:
            self.log.info("Not installed, so not imported: %s", ", ".join(answer["missing"]))

    def stop(self):
        """End the sandbox and all that runs in it, and remove its files."""
        if self.kernel:
            self.kernel.ended.set()
        if self.control:
            self.control.close()
        if self.process:
            self.process.kill()  # everything in it dies with it
            self.process.wait()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
        self.process = self.control = self.folder = None

    @property
    def isolated(self) -> bool:
        return self.backend == "bubblewrap"

    def receive(self, timeout) -> dict | None:
        """Return the parent's next message, or None if there is none in ``timeout`` seconds.

        Raises ParentLost if the parent is gone, or silent although it had time.
        """
        if not select.select([self.control], [], [], timeout)[0]:
            if timeout:
                raise ParentLost
            return None
        message = receive(self.control)
        if message is None:
            raise ParentLost
        return message

    # ---- A kernel -------------------------------------------------------------------------------

    @property
    def manager_class(self):
        """A kernel manager class for ``kernel_manager_class`` of nbclient and nbconvert."""
        return type("WarmKernelManager", (WarmKernelManager,), {"sandbox": self})

    def kernel_manager(self, files=None):
        """Return the manager of a new kernel, with a copy of the folder ``files`` to work in."""
        return self.manager_class(files=str(files or ""))

    def start_kernel(self, files="") -> WarmKernel:
        """End the kernel that runs, if one does, and start a new one.

        A parent that does not answer is replaced. Raises SandboxError if that does not help.
        """
        self.end_kernel()
        for attempt in range(2):
            if not self.process:
                self.start()
            try:
                return self.ask_for_kernel(files)
            except (ParentLost, OSError) as error:
                self.log.warning("The sandbox does not answer (%s). Starting a new one", error)
                self.stop()
                reason = f" ({error})" if str(error) else ""
        raise SandboxError(
            f"The sandbox does not start kernels: it ended twice while it did{reason}."
        )

    def ask_for_kernel(self, files) -> WarmKernel:
        name = secrets.token_hex(4)
        place = self.sockets / name
        (place / "files").mkdir(parents=True)
        if files:
            left_out = copy_files(Path(files), place / "files", self.scratch // 2)
            if left_out:
                self.log.warning("Too many or too large files; not copied: %s ...", left_out[0])
        for folder, _, names in os.walk(place):  # theirs, whatever the umask
            for path in (folder, *(os.path.join(folder, name) for name in names)):
                os.chown(path, self.uid, -1)
        key = secrets.token_hex(32)
        ports = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"]
        connection = {port: number for number, port in enumerate(ports, start=1)}
        connection |= {"transport": "ipc", "signature_scheme": "hmac-sha256", "key": key}
        limits = ["memory", "processes", "file_size", "open_files", "cpu_seconds"]
        send(
            self.control,
            name=name,
            number=self.number,
            uid=self.uid,
            sockets=SANDBOX_SOCKETS if self.isolated else str(self.sockets),
            scratch=SANDBOX_SCRATCH if self.isolated else str(place),
            scratch_size=self.scratch,
            connection=connection,
            **{limit: getattr(self, limit) for limit in limits},
        )
        answer = self.receive(START_SECONDS)
        if "error" in answer:
            raise SandboxError(
                f"The sandbox did not start a kernel: {answer['error']}. {what_it_needs()}"
            )
        shutil.rmtree(place / "files", ignore_errors=True)
        connection |= {"ip": str(place / "kernel"), "key": key.encode()}
        self.kernel = WarmKernel(connection)
        threading.Thread(target=self.watch_messages, args=[self.kernel], daemon=True).start()
        return self.kernel

    def watch_messages(self, kernel):
        """End a kernel whose messages fill this process.

        libzmq has limits for the parts of a message, and for messages, but takes any number of
        parts: it keeps them until the last has come.
        """
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())  # the main thread's
        allowed = resident_memory(os.getpid()) + MAX_UNREAD
        while not kernel.ended.wait(TICK):
            if resident_memory(os.getpid()) > allowed and self.kernel is kernel:
                kernel.flooded = True
                self.signal_kernel(signal.SIGKILL)
                return

    def signal_kernel(self, number):
        """Send a signal to the kernel and what it started in its process group."""
        if self.kernel:
            with suppress(OSError):  # a lost parent is noticed where its answer is missed
                send(self.control, signal=int(number))

    def poll_kernel(self, timeout=0):
        """Note the kernel's end in its report, if it has ended.

        With a timeout, the kernel has this long to end before the whole sandbox is ended.
        """
        if not self.kernel:
            return
        try:
            answer = self.receive(timeout)
        except ParentLost:
            self.log.warning("The sandbox was lost. The next submission gets a new one")
            self.stop()
            answer = {"exit_code": 128 + signal.SIGKILL, "cpu_seconds": 0.0, "peak_memory": 0}
            answer["why"] = "lost"
        if answer and "times" in answer:
            self.kernel.times = tuple(answer["times"])
        elif answer:
            if self.kernel.flooded:
                answer["why"] = "messages"
            elif answer["exit_code"] == 128 + signal.SIGKILL and not answer["why"]:
                if killed_for_memory() > self.kernel.killed_before:
                    answer["why"] = "no memory"
            self.kernel.ended.set()
            self.kernel.report, self.kernel = KernelReport(**answer), None
            for place in self.sockets.glob("*"):
                remove(place)

    def look_at_kernel(self):
        """Note the times of the kernel, if one runs."""
        if self.kernel:
            with suppress(OSError):
                send(self.control, times=True)
            self.poll_kernel(END_SECONDS)

    def end_kernel(self):
        """Kill the kernel, if one runs, with all that it started."""
        self.signal_kernel(signal.SIGKILL)
        self.poll_kernel(END_SECONDS)


def killed_for_memory() -> int:
    """Return how many processes Linux has ended since it started, as there was no memory left."""
    with open("/proc/vmstat", encoding="ascii") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("oom_kill "))


def copy_files(source, target, size) -> list[Path]:
    """Copy a submission's own files, up to ``size`` bytes, and return those that were too much.

    Symbolic links are not followed. Notebooks are left out, as nbgrader's sanitized copy of the
    submission holds the hidden tests, and hidden files too.
    """

    def pass_over(error):
        if is_machines(error):
            raise error

    left_out, count = [], 0
    for folder, names, files in os.walk(source, onerror=pass_over):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            count += 1
            if name.startswith(".") or name.endswith(".ipynb"):
                continue
            try:
                opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            except OSError as error:
                pass_over(error)
                continue
            with open(opened, "rb") as file:
                status = os.fstat(opened)
                if not stat.S_ISREG(status.st_mode):
                    continue
                if count > MAX_FILES or status.st_size > size:
                    left_out.append(path)
                    continue
                size -= status.st_size
                copy = target / path.relative_to(source)
                copy.parent.mkdir(parents=True, exist_ok=True)
                with open(copy, "wb") as output:
                    shutil.copyfileobj(file, output)
    return left_out


def remove(folder):
    """Remove a folder, whatever permissions it was given."""

    def retry(function, path, _):
        with suppress(OSError):
            os.chmod(os.path.dirname(path), 0o700)
            os.chmod(path, 0o700, follow_symlinks=False) if os.path.isdir(path) else None
            function(path)

    handler = "onexc" if sys.version_info >= (3, 12) else "onerror"
    shutil.rmtree(folder, **{handler: retry})


class WarmProvisioner(KernelProvisionerBase):
    """jupyter_client's hold on a forked kernel."""

    kernel = None

    @property
    def sandbox(self) -> WarmSandbox:
        return self.parent.sandbox

    @property
    def has_process(self) -> bool:
        return self.kernel is not None

    async def pre_launch(self, **kwargs):
        return {**kwargs, "cmd": []}

    async def launch_kernel(self, cmd, **kwargs):
        self.last = self.kernel = self.sandbox.start_kernel(self.parent.files)
        self.parent.connection_file = str(self.sandbox.folder / "connection.json")
        self.connection_info = self.kernel.connection
        return self.connection_info

    async def poll(self):
        if not self.kernel:
            return 0
        self.sandbox.poll_kernel()
        return self.kernel.report and self.kernel.report.exit_code

    def times(self):
        """Return (the kernel, its CPU seconds, those that it waited for a CPU)."""
        if self.last is self.sandbox.kernel:
            self.sandbox.look_at_kernel()
        return self.last.connection["key"], *self.last.times

    async def wait(self):
        while (code := await self.poll()) is None:
            await asyncio.sleep(0.02)
        self.kernel = None
        return code

    async def send_signal(self, signum):
        # Without a report, it is the sandbox's present kernel.
        if self.kernel and not self.kernel.report:
            self.sandbox.signal_kernel(signum)

    async def kill(self, restart=False):
        if self.kernel and not self.kernel.report:
            self.sandbox.end_kernel()

    async def terminate(self, restart=False):
        await self.send_signal(signal.SIGTERM)

    async def shutdown_requested(self, restart=False):
        # All outputs are in. A polite end would only run what a submission left to run at exit.
        await self.kill()

    async def cleanup(self, restart=False):
        await self.kill()


class WarmKernelClient(AsyncKernelClient):
    """jupyter_client's client, without its pauses of 0.2 s for what nobody sends."""

    def start_channels(self, shell=True, iopub=True, stdin=True, hb=True, control=True):
        """Start all channels but that of the heartbeat: the sandbox knows of a kernel's end.

        A thread listens to it that a kernel can hold up for ever, by half a message.
        """
        super().start_channels(shell, iopub, stdin, hb=False, control=control)

    async def wait_for_ready(self, timeout=None):
        """Wait until the kernel answers, and what it prints arrives.

        Raises RuntimeError if it does not in ``timeout`` seconds, or dies.
        """
        deadline = time.monotonic() + (timeout or float("inf"))
        while await self.is_alive() and time.monotonic() < deadline:
            request = self.kernel_info()
            with suppress(Empty):
                while time.monotonic() < deadline:
                    message = await self.get_iopub_msg(timeout=0.5)
                    ours = message["parent_header"].get("msg_id") == request
                    if ours and message["content"].get("execution_state") == "idle":
                        await self.get_shell_msg(timeout=0.5)
                        return
        raise RuntimeError("The kernel died, or does not answer")

    def renew_iopub_channel(self):
        """Connect anew to the kernel's outputs, as a message that is too long ends a connection.

        With a new socket: libzmq aborts the process if one is disconnected in a message.
        """
        self.iopub_channel.stop()
        self._iopub_channel = None  # jupyter_client's: no documented way makes a second one
        self.iopub_channel.start()


class WarmKernelManager(AsyncKernelManager):
    """jupyter_client's manager of a kernel of ``sandbox``; see WarmSandbox.kernel_manager."""

    sandbox: WarmSandbox
    client_factory = Type(WarmKernelClient, klass=AsyncKernelClient)
    files = Unicode(help="The folder of the submission's own files.")

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.provisioner = WarmProvisioner(parent=self, kernel_spec=self.kernel_spec)

    @property
    def kernel_spec(self) -> KernelSpec:
        """The kernel is Python, whatever kernel a notebook names."""
        return KernelSpec(display_name="Python 3", language="python")

    def times(self):
        """Return (its name, CPU seconds, seconds of waiting for a CPU) of the last kernel."""
        return self.provisioner.times()

    @property
    def report(self) -> KernelReport | None:
        """What the last kernel used, None while it runs."""
        return self.provisioner.last.report
