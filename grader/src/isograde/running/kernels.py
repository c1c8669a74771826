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
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any, cast

import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Integer, List, Type, Unicode

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
from .stopwatch import Times
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

    connection: dict[str, Any]
    place: str  # the folder of its sockets, as it sees it
    report: KernelReport | None = None  # None while it runs
    flooded: bool = False
    killed_before: int = field(default_factory=lambda: killed_for_memory())
    # Seconds of CPU time, and of waiting for a CPU, when it was last looked at.
    times: tuple[float, float] = (0.0, 0.0)
    ended: threading.Event = field(default_factory=threading.Event)


class WarmSandbox(Sandbox):
    """A running sandbox, which gives out one kernel after the other."""

    modules = List(
        Unicode(),
        ["numpy", "scipy.stats", "matplotlib.pyplot"],
        help="Imported once, so that a submission finds them imported. Missing ones are left out.",
    ).tag(config=True)

    process: subprocess.Popen[bytes]  # bubblewrap
    control: socket.socket  # the line to the parent
    folder: Path  # with that of the sockets
    kernel: WarmKernel | None = None  # the one that runs
    running = False
    number = os.getpid()  # kernels of one number share a CPU

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.opened = ExitStack()

    def __enter__(self) -> "WarmSandbox":
        self.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.stop()

    # ---- The sandbox ----------------------------------------------------------------------------

    def start(self) -> None:
        """Start the sandbox. Raises SandboxError with the reason if that is not possible."""
        self.check_limits()
        self.uid = student_uid() if self.isolated else os.geteuid()
        calls = system_calls.filter_of(os.uname().machine) if self.isolated else b""
        # The path of a socket has 107 letters at most.
        place = None if len(tempfile.gettempdir()) < 60 else "/tmp"  # noqa: S108  (for mkdtemp)
        self.folder = Path(tempfile.mkdtemp(prefix="kernel-", dir=place))
        self.opened.callback(shutil.rmtree, self.folder, ignore_errors=True)
        self.sockets = self.folder / "sockets"
        self.sockets.mkdir()
        self.sockets.chmod(0o755)  # whatever the umask
        self.control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.opened.enter_context(self.control)
        with tempfile.TemporaryFile() as messages, theirs:
            try:
                self.process = self.launch(warm_parent.__file__, self.sockets, theirs, messages)
                self.opened.callback(end, self.process)
                theirs.close()
                settings = {"modules": self.modules, "isolated": self.isolated}
                send(self.control, filter=calls.hex(), **settings)
                answer = self.receive(IMPORT_SECONDS)
            except (ParentLost, OSError) as error:
                self.stop()
                messages.seek(0)
                said = messages.read().decode(errors="replace").strip().split("\n")[-1]
                answer = {"error": said or str(error) or "no answer"}
            except BaseException:
                self.stop()
                raise
        if "error" in answer:
            self.stop()
            raise SandboxError(f"The sandbox did not start: {answer['error']}. {what_it_needs()}")
        if answer["missing"]:
            self.log.info("Not installed, so not imported: %s", ", ".join(answer["missing"]))
        self.running = True

    def stop(self) -> None:
        """End the sandbox and all that runs in it, and remove its files."""
        self.running = False
        if self.kernel:
            self.kernel.ended.set()
        self.opened.close()

    @property
    def isolated(self) -> bool:
        return self.backend == "bubblewrap"

    def has_message(self, timeout: float = 0) -> bool:
        """Return whether the parent has sent something, or does in so many seconds."""
        return bool(select.select([self.control], [], [], timeout)[0])

    def receive(self, timeout: float) -> dict[str, Any]:
        """Return the parent's next message.

        Raises ParentLost if the parent is gone, or is silent for ``timeout`` seconds.
        """
        if not self.has_message(timeout):
            raise ParentLost
        message = receive(self.control)
        if message is None:
            raise ParentLost
        return message

    # ---- A kernel -------------------------------------------------------------------------------

    @property
    def manager_class(self) -> type["WarmKernelManager"]:
        """A kernel manager class for ``kernel_manager_class`` of nbclient and nbconvert."""
        return type("WarmKernelManager", (WarmKernelManager,), {"sandbox": self})

    def kernel_manager(self, files: str | Path | None = None) -> "WarmKernelManager":
        """Return the manager of a new kernel, with a copy of the folder ``files`` to work in."""
        return self.manager_class(files=str(files or ""))

    def start_kernel(self, files: str = "", forks: int = 0) -> WarmKernel:
        """End the kernel that runs, if one does, and start a new one.

        ``forks`` is how many processes it may have that the grader makes of it.

        A parent that does not answer is replaced. Raises SandboxError if that does not help.
        """
        self.end_kernel()
        for _ in range(2):
            if not self.running:
                self.start()
            try:
                return self.ask_for_kernel(files, forks)
            except (ParentLost, OSError) as error:
                self.log.warning("The sandbox does not answer (%s). Starting a new one", error)
                self.stop()
                reason = f" ({error})" if str(error) else ""
        raise SandboxError(
            f"The sandbox does not start kernels: it ended twice while it did{reason}."
        )

    def ask_for_kernel(self, files: str, forks: int) -> WarmKernel:
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
        connection: dict[str, Any] = {port: n for n, port in enumerate(ports, start=1)}
        connection |= {"transport": "ipc", "signature_scheme": "hmac-sha256", "key": key}
        limits = ["memory", "processes", "file_size", "open_files", "cpu_seconds"]
        sockets = SANDBOX_SOCKETS if self.isolated else str(self.sockets)
        send(
            self.control,
            name=name,
            number=self.number,
            uid=self.uid,
            forks=forks,
            sockets=sockets,
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
        self.kernel = WarmKernel(connection, f"{sockets}/{name}")
        threading.Thread(target=self.watch_messages, args=[self.kernel], daemon=True).start()
        return self.kernel

    def watch_messages(self, kernel: WarmKernel) -> None:
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

    def signal_kernel(self, number: int) -> None:
        """Send a signal to the kernel and what it started in its process group."""
        if self.kernel:
            with suppress(OSError):  # a lost parent is noticed where its answer is missed
                send(self.control, signal=int(number))

    def spare(self, forks: list[int], ask: bool = False) -> None:
        """Have forks of the kernel spared: what is too much is looked for in the other processes.

        ``forks`` are their ids, as they see them. With ``ask``, the kernel itself is spared, too.
        """
        with suppress(OSError):
            send(self.control, spared=forks, ask=ask)

    def poll_kernel(self, timeout: float = 0) -> None:
        """Note the kernel's end in its report, if it has ended.

        With a timeout, the kernel has this long to end before the whole sandbox is ended.
        """
        if not self.kernel or not (timeout or self.has_message()):
            return
        try:
            answer = self.receive(timeout)
        except ParentLost:
            self.log.warning("The sandbox was lost. The next submission gets a new one")
            self.stop()
            answer = {"exit_code": 128 + signal.SIGKILL, "cpu_seconds": 0.0, "peak_memory": 0}
            answer["why"] = "lost"
        if "times" in answer:
            cpu, waited = answer["times"]
            self.kernel.times = cpu, waited
            return
        if self.kernel.flooded:
            answer["why"] = "messages"
        elif answer["exit_code"] == 128 + signal.SIGKILL and not answer["why"]:
            if killed_for_memory() > self.kernel.killed_before:
                answer["why"] = "no memory"
        self.kernel.ended.set()
        self.kernel.report, self.kernel = KernelReport(**answer), None
        for place in self.sockets.glob("*"):
            remove(place)

    def look_at_kernel(self) -> None:
        """Note the times of the kernel, if one runs."""
        if self.kernel:
            with suppress(OSError):
                send(self.control, times=True)
            self.poll_kernel(END_SECONDS)

    def end_kernel(self) -> None:
        """Kill the kernel, if one runs, with all that it started."""
        self.signal_kernel(signal.SIGKILL)
        self.poll_kernel(END_SECONDS)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill bubblewrap, with which everything in its sandbox dies."""
    process.kill()
    process.wait()


def killed_for_memory() -> int:
    """Return how many processes Linux has ended since it started, as there was no memory left."""
    with open("/proc/vmstat", encoding="ascii") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("oom_kill "))


def copy_files(source: str | Path, target: Path, size: int) -> list[Path]:
    """Copy a submission's own files, up to ``size`` bytes, and return those that were too much.

    Symbolic links are not followed. Notebooks are left out, as nbgrader's sanitized copy of the
    submission holds the hidden tests, and hidden files too.
    """

    def pass_over(error: OSError) -> None:
        if is_machines(error):
            raise error

    left_out: list[Path] = []
    count = 0
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


def remove(folder: Path) -> None:
    """Remove a folder, whatever permissions it was given."""

    def retry(function: Callable[[str], object], path: str, _: object) -> None:
        with suppress(OSError):
            os.chmod(os.path.dirname(path), 0o700)
            os.chmod(path, 0o700, follow_symlinks=False) if os.path.isdir(path) else None
            function(path)

    if sys.version_info >= (3, 12):
        shutil.rmtree(folder, onexc=retry)
    else:
        shutil.rmtree(folder, onerror=retry)


class WarmProvisioner(KernelProvisionerBase):
    """jupyter_client's hold on a forked kernel."""

    kernel: WarmKernel | None = None
    last: WarmKernel

    @property
    def manager(self) -> "WarmKernelManager":
        return cast(WarmKernelManager, self.parent)

    @property
    def sandbox(self) -> WarmSandbox:
        return self.manager.sandbox

    @property
    def has_process(self) -> bool:
        return self.kernel is not None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        return {**kwargs, "cmd": []}

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        self.last = self.kernel = self.sandbox.start_kernel(self.manager.files, self.manager.forks)
        self.manager.connection_file = str(self.sandbox.folder / "connection.json")
        self.connection_info = cast(KernelConnectionInfo, self.kernel.connection)
        return self.connection_info

    async def poll(self) -> int | None:
        if not self.kernel:
            return 0
        self.sandbox.poll_kernel()
        return self.kernel.report.exit_code if self.kernel.report else None

    def times(self) -> Times:
        """Return (the kernel, its CPU seconds, those that it waited for a CPU)."""
        if self.last is self.sandbox.kernel:
            self.sandbox.look_at_kernel()
        return self.last.connection["key"], *self.last.times

    async def wait(self) -> int | None:
        while (code := await self.poll()) is None:
            await asyncio.sleep(0.02)
        self.kernel = None
        return code

    async def send_signal(self, signum: int) -> None:
        # Without a report, it is the sandbox's present kernel.
        if self.kernel and not self.kernel.report:
            self.sandbox.signal_kernel(signum)

    async def kill(self, restart: bool = False) -> None:
        if self.kernel and not self.kernel.report:
            self.sandbox.end_kernel()

    async def terminate(self, restart: bool = False) -> None:
        await self.send_signal(signal.SIGTERM)

    async def shutdown_requested(self, restart: bool = False) -> None:
        # All outputs are in. A polite end would only run what a submission left to run at exit.
        await self.kill()

    async def cleanup(self, restart: bool = False) -> None:
        await self.kill()


class WarmKernelClient(AsyncKernelClient):
    """jupyter_client's client, without its pauses of 0.2 s for what nobody sends."""

    def start_channels(
        self,
        shell: bool = True,
        iopub: bool = True,
        stdin: bool = True,
        hb: bool = True,
        control: bool = True,
    ) -> None:
        """Start all channels but that of the heartbeat: the sandbox knows of a kernel's end.

        A thread listens to it that a kernel can hold up for ever, by half a message.
        """
        super().start_channels(shell, iopub, stdin, hb=False, control=control)

    def stop_channels(self) -> None:
        super().stop_channels()
        if not self.context.closed:  # as jupyter_client 8.6 leaves it
            self.context.destroy(linger=100)

    async def wait_for_ready(self, timeout: float | None = None) -> None:
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

    def renew_iopub_channel(self) -> None:
        """Connect anew to the kernel's outputs, as a message that is too long ends a connection.

        With a new socket: libzmq aborts the process if one is disconnected in a message.
        """
        self.iopub_channel.stop()
        self._iopub_channel = None  # jupyter_client's: no documented way makes a second one
        self.iopub_channel.start()


class WarmKernelManager(AsyncKernelManager):
    """jupyter_client's manager of a kernel of ``sandbox``; see WarmSandbox.kernel_manager."""

    sandbox: WarmSandbox
    provisioner: WarmProvisioner
    client_factory = Type(WarmKernelClient, klass=AsyncKernelClient)
    files = Unicode(help="The folder of the submission's own files.")
    forks = Integer(help="Processes that it may have which the grader makes of it.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.provisioner = WarmProvisioner(parent=self, kernel_spec=self.kernel_spec)

    @property
    def kernel_spec(self) -> KernelSpec:
        """The kernel is Python, whatever kernel a notebook names."""
        return KernelSpec(display_name="Python 3", language="python")

    def client(self, **kwargs: Any) -> WarmKernelClient:  # type: ignore[override]
        """Return a client with limits for its sockets. Its context is its own, and ends with it.

        Longer messages are not read, and more of them wait at the other end. So each channel takes
        at most 20 times 16 MB here. One that is too long ends its line, on which sending would
        then wait for ever.
        """
        client = cast(WarmKernelClient, super().client(**kwargs))
        client.context.setsockopt(zmq.SNDTIMEO, GRACE * 1000)
        client.context.setsockopt(zmq.MAXMSGSIZE, MAX_MESSAGE)
        client.context.setsockopt(zmq.RCVHWM, 20)
        return client

    def listener(self) -> tuple[socket.socket, str]:
        """Return a socket that processes of the kernel can connect to, and its path for them."""
        kernel, name = self.provisioner.last, "checks"
        listener = socket.socket(socket.AF_UNIX)
        path = Path(str(kernel.connection["ip"])).with_name(name)
        listener.bind(str(path))
        path.chmod(0o666)  # whatever the umask, and whoever they run as
        listener.listen()
        return listener, f"{kernel.place}/{name}"

    def spare(self, forks: list[int], ask: bool = False) -> None:
        """See WarmSandbox."""
        self.provisioner.sandbox.spare(forks, ask)

    def times(self) -> Times:
        """Return (its name, CPU seconds, seconds of waiting for a CPU) of the last kernel."""
        return self.provisioner.times()

    @property
    def report(self) -> KernelReport | None:
        """What the last kernel used, None while it runs."""
        return self.provisioner.last.report
