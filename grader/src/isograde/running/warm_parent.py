"""The program inside the sandbox: imports once, then forks one kernel for each submission.

It is started by kernels.py and imports nothing of this package, as only this file is in the
sandbox. Student code runs in none of its processes but the last:

======= ===========================================================================================
parent  imports the modules, takes requests from the grading process, never runs student code
keeper  a fork that enters new namespaces (users, processes, mounts, IPC, network), and waits
init    process 1 in there: mounts a scratch folder, passes signals on, reaps
kernel  an IPython kernel, unprivileged and limited
======= ===========================================================================================

The kernel does not see the parent, as it is in another process namespace. When init ends, the
system ends every process in there, and frees the mounts and what was written to them.
"""

import ctypes
import errno
import fcntl
import gc
import importlib
import json
import os
import random
import re
import resource
import select
import shutil
import signal
import socket
import struct
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from ipykernel.kernelapp import IPKernelApp

libc = ctypes.CDLL(None, use_errno=True)

# linux/prctl.h, linux/sched.h, linux/capability.h, sys/mount.h, net/if.h, linux/seccomp.h
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 22, 24
CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWUSER = 0x20000, 0x8000000, 0x10000000
CLONE_NEWPID, CLONE_NEWNET = 0x20000000, 0x40000000
SIOCSIFFLAGS, IFF_UP = 0x8914, 1
CAP_KILL, CAP_SETGID, CAP_SETUID = 5, 6, 7
CAPABILITY_VERSION_3 = 0x20080522
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC = 1, 2, 4, 8
MS_REMOUNT, MS_BIND, MS_REC = 32, 4096, 16384
SECCOMP_MODE_FILTER = 2
# Calls that libc lacks: keyctl(2) and kcmp(2).
JOIN_SESSION_KEYRING = {"x86_64": 250, "aarch64": 219}
KCMP, KCMP_VM = {"x86_64": 312, "aarch64": 272}, 1

IPYKERNEL = [  # what a kernel imports while it starts
    "ipykernel.kernelapp",
    "ipykernel.debugger",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "sqlite3",
    "tornado.platform.asyncio",
]
END = signal.SIGUSR1  # asks init to end the kernel, reap what it can and end
END_SECONDS = 1  # that it has for this
NICENESS = 5  # more than the grader's own
TICK = 0.1  # seconds between two looks at the memory in use
FILES = 20_000  # in the scratch folder: each takes a little memory beside its size
ROUND = 2**26  # bytes
SEEMING = 8  # times the limit that processes may hold if what they share counts in each of them
KERNEL = 2  # its id for itself, as the first process below init
TERMINALS, QUEUED_SIGNALS = 16, 256
LOCKS = 2**20  # letters that /proc/locks has for some 20,000 locks
SOCKET_BUFFER = 2**16  # bytes that a TCP connection keeps for one direction


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    settings = receive(control)
    if settings is None:
        return
    del sys.path[0]  # the folder of this program
    if settings["isolated"] and os.geteuid() == 0:
        # Root's bubblewrap covers parts of its /proc, and then Linux refuses one to the kernels.
        mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
        limit_capabilities(CAP_KILL, CAP_SETGID, CAP_SETUID)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    missing = import_modules(settings["modules"])
    if len(os.listdir("/proc/self/task")) > 1:
        send(control, error=f"one of the modules {settings['modules']} starts a thread")
        return
    gc.collect()
    gc.freeze()  # or the first collection in each kernel copies all of this memory
    send(control, missing=missing)
    while request := receive(control):
        if "name" in request:  # others are for a kernel that ended before they came
            run_kernel(control, {**settings, **request})


def import_modules(names: Iterable[str]) -> list[str]:
    """Import what kernels need, and the modules of ``names``. Returns those that are missing."""
    os.makedirs(os.environ["HOME"], exist_ok=True)
    for name in IPYKERNEL:
        importlib.import_module(name)
    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            missing.append(name)
    if "matplotlib" in sys.modules:
        from matplotlib.figure import Figure

        # The first figure looks for fonts. Without pyplot, so that no state of it is made.
        figure = Figure()
        figure.subplots().set_title("$x$")
        figure.savefig(os.devnull, format="png")
    return missing


def run_kernel(control: socket.socket, request: dict[str, Any]) -> None:
    """Fork a kernel, pass requests on to it, and report its end on ``control``."""
    channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    keeper = os.fork()
    if keeper == 0:
        control.close()
        channel.close()
        or_report(theirs, keep, theirs, request)
    theirs.close()
    init, error = keeper, None
    while message := receive(channel):
        if "map" in message:
            map_users(keeper, request["uid"])
            send(channel)
        init = message.get("init", init)
        error = message.get("error")
        if error or "ready" in message:
            break
    else:
        error = "the kernel ended while it started"
    channel.close()
    if error:
        kill(init)
        os.waitpid(keeper, 0)
        send(control, error=error)
        return
    send(control, started=True)
    reason = watch(control, request, keeper, init)
    _, status, usage = os.wait4(keeper, 0)
    cpu = usage.ru_utime + usage.ru_stime
    code = os.waitstatus_to_exitcode(status)
    send(control, exit_code=code, cpu_seconds=cpu, peak_memory=usage.ru_maxrss * 1024, why=reason)


def watch(control: socket.socket, request: dict[str, Any], keeper: int, init: int) -> str:
    """Pass on signals until the kernel ends. Returns why it was killed, or an empty string."""
    ended, reason, deadline = os.pidfd_open(keeper), "", float("inf")
    usage = Usage(request, keeper, init)
    sources: list[socket.socket | int] = [control, ended]
    while True:
        if time.monotonic() > deadline:
            kill(init)
        ready, _, _ = select.select(sources, [], [], TICK)
        if ended in ready:
            os.close(ended)
            return reason
        if control in ready:
            message = receive(control)
            if message is None:  # the grading process is gone
                kill(init)
                sys.exit()
            if "times" in message:
                send(control, times=times_below(keeper))
                continue
            if "spared" in message:
                usage.spare(message["spared"], message["ask"])
                continue
            if message["signal"] == signal.SIGKILL:
                deadline = time.monotonic() + END_SECONDS
            kill(init, END if message["signal"] == signal.SIGKILL else message["signal"])
        if request["isolated"] and not reason and time.monotonic() > usage.next_look:
            reason = usage.too_much()
            if reason and usage.end_others():
                reason = ""
            if reason:
                kill(init, END)
                deadline = time.monotonic() + END_SECONDS


class Usage:
    """What all processes of a kernel use together. Limits are for each process; this is for all.

    What the forks hold that the grader makes of the kernel does not count as the kernel's. While
    checks are asked, only what they have called is ended if there is too much.
    """

    def __init__(self, request: dict[str, Any], keeper: int, init: int) -> None:
        self.request, self.init = request, init
        self.others = {1, os.getpid(), keeper, init}  # and 1 is bubblewrap
        self.forks: set[int] = set()  # that wait for checks, but for the one that is asked
        self.kept: set[int] = set()  # while checks are asked: the kernel, too
        self.ids: dict[int, int] = {}  # of processes, as they see them
        # Once, whoever of them still shares it: limits are on what student code adds to the modules.
        self.imported = held_alone(os.getpid())[1]
        self.sockets, self.socket_size = self.count_sockets(), socket_size()
        self.looks, self.next_look = 0, time.monotonic() + TICK

    def spare(self, forks: Iterable[int], ask: bool) -> None:
        """Note which processes wait for checks, by their ids as they see them."""
        wanted, pids = set(forks), self.pids()
        self.ids = {pid: self.ids.get(pid) or id_within(pid) for pid in pids}
        self.forks = {pid for pid in pids if self.ids[pid] in wanted}
        self.kept = self.forks | {pid for pid in pids if ask and self.ids[pid] == KERNEL}

    def pids(self) -> set[int]:
        return {int(name) for name in os.listdir("/proc") if name.isdigit()} - self.others

    def too_much(self) -> str:
        """Return what there is too much of, an empty string if there is not."""
        began, self.looks = time.process_time(), self.looks + 1
        pids = self.pids() - self.forks
        sockets = max(0, self.count_sockets() - self.sockets) * self.socket_size
        left = self.request["memory"] + self.imported - sockets
        memory = hold_more(pids, left) or self.forks_hold_more()
        memory = memory or (self.looks % 10 == 0 and too_many_locks())
        # A look that takes much of the CPU must not take all of it.
        self.next_look = time.monotonic() + max(TICK, 2 * (time.process_time() - began))
        if memory:
            return "memory"
        return "processes" if len(pids) > self.request["processes"] else ""

    def forks_hold_more(self) -> bool:
        """Return whether the forks hold more of their own than a submission may use."""
        limit, own = self.request["memory"], 0
        for pid in self.forks:
            own += max(0, held_alone(pid)[1] - self.imported)
        return own > limit and hold_more(self.forks, limit + self.imported, float("inf"))

    def end_others(self) -> bool:
        """While checks are asked, end what they have called; return whether there was any."""
        others: set[int] = set()
        while self.kept and (new := self.pids() - self.kept - others):
            for pid in new:  # so that none of them starts another one
                kill(pid, signal.SIGSTOP)
            others |= new
        for pid in others:
            kill(pid)
        return bool(others)

    def count_sockets(self) -> int:
        """Return how many sockets there are, also those closed that somebody has yet to read from."""
        with suppress(OSError), open(f"/proc/{self.init}/net/sockstat") as sockstat:
            return int(sockstat.readline().split()[-1])
        return 0


def socket_size() -> int:
    """Return the bytes that a socket may hold: a last message is added to what is below the limit."""
    with socket.socket(socket.AF_UNIX) as any_socket:
        limits = [socket.SO_SNDBUF, socket.SO_RCVBUF]
        return 2 * max(any_socket.getsockopt(socket.SOL_SOCKET, limit) for limit in limits)


def too_many_locks() -> bool:
    """Return whether files are locked in so many places that the locks take much memory."""
    with open("/proc/locks") as locks:
        return len(locks.read(LOCKS)) == LOCKS


def resident_memory(pid: int) -> int:
    """Return the bytes of memory that a process holds, 0 if it is gone."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            return int(statm.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def times_below(top: int) -> tuple[float, float]:
    """Return the ``times_of`` of a process and all that come of it."""
    children: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        with suppress(OSError):
            children.setdefault(int(stat_of(name)[1]), []).append(int(name))
    found = [top]
    for pid in found:
        found += children.get(pid, ())
    times = [times_of(pid) for pid in found]
    return sum(cpu for cpu, _ in times), sum(waited for _, waited in times)


def times_of(pid: int) -> tuple[float, float]:
    """Return the seconds of CPU time that a process used, and those that it waited for a CPU.

    The children that it has waited for count in the first.
    """
    cpu = waited = 0.0
    with suppress(OSError):  # it is gone
        cpu = sum(map(int, stat_of(pid)[11:15])) / os.sysconf("SC_CLK_TCK")
        for thread in os.listdir(f"/proc/{pid}/task"):
            with suppress(OSError), open(f"/proc/{pid}/task/{thread}/schedstat") as schedstat:
                waited += int(schedstat.read().split()[1]) / 1e9
    return cpu, waited


def stat_of(pid: int | str) -> list[str]:
    """Return what Linux says of a process from its state on, see proc_pid_stat(5)."""
    with open(f"/proc/{pid}/stat", errors="replace") as stat:
        return stat.read().rpartition(")")[2].split()


def hold_more(pids: Iterable[int], limit: int, seeming: float = SEEMING) -> bool:
    """Return whether processes hold more bytes together than a limit.

    Files that are mapped do not count: they are the system's, or lie in the scratch folder. What they
    share counts once, unless with it in each of them they seem to hold ``seeming`` times the limit.
    """
    alone = dict(map(held_alone, pids))
    if not limit < sum(alone.values()) < seeming * limit:
        return sum(alone.values()) > limit
    # What was there before a fork is shared, and to tell what it is takes Linux long.
    seen: list[int] = []
    memory = 0
    for thread in alone:
        if not any(have_same_memory(thread, other) for other in seen):
            seen.append(thread)
            memory += held_with_shares(thread)
    return memory > limit


def held_alone(pid: int) -> tuple[int, int]:
    """Return a thread of a process, and the bytes held as if none were shared, with page tables."""
    for thread in threads_of(pid):
        sizes = read_sizes(f"/proc/{thread}/status")
        if "RssAnon" in sizes:
            return thread, sizes["RssAnon"] + sizes.get("VmSwap", 0) + sizes["VmPTE"]
    return pid, 0


def threads_of(pid: int) -> Iterator[int]:
    """Yield the threads of a process. The first one may have ended, and then holds nothing."""
    yield pid
    with suppress(OSError):
        yield from map(int, os.listdir(f"/proc/{pid}/task"))


def held_with_shares(thread: int) -> int:
    """Return the same with a share only of what several processes hold.

    A process may keep that a secret, and then all of it counts.
    """
    shares = read_sizes(f"/proc/{thread}/smaps_rollup")
    if "Pss_Anon" not in shares:
        return held_alone(thread)[1]
    tables = read_sizes(f"/proc/{thread}/status").get("VmPTE", 0)
    return shares["Pss_Anon"] + shares.get("SwapPss", 0) + tables


def read_sizes(path: str) -> dict[str, int]:
    """Return the sizes, in bytes, that a file of /proc tells: none if the process has ended."""
    try:
        with open(path) as file:
            sizes = re.findall(r"^(\w+):\s+(\d+) kB$", file.read(), re.MULTILINE)
    except OSError:
        return {}
    return {name: 1024 * int(size) for name, size in sizes}


def id_within(pid: int) -> int:
    """Return the id of a process in its own namespace, 0 if it has ended."""
    with suppress(OSError), open(f"/proc/{pid}/status", errors="replace") as status:
        ids = re.search(r"^NSpid:.*\t(\d+)$", status.read(), re.MULTILINE)
        return int(ids[1]) if ids else 0
    return 0


def have_same_memory(one: int, other: int) -> bool:
    """Return whether two processes are one in this: as with vfork(2), until the new program runs."""
    return bool(libc.syscall(KCMP[os.uname().machine], one, other, KCMP_VM, 0, 0) == 0)


def kill(pid: int, number: int = signal.SIGKILL) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def keep(channel: socket.socket, request: dict[str, Any]) -> NoReturn:
    """Be the keeper, and in a further fork init. Does not return."""
    if request["isolated"]:
        enter_namespaces(channel, request["uid"])
        init = os.fork()
        if init:
            send(channel, init=init)
            channel.close()
            end_like(os.waitpid(init, 0)[1])
        furnish(request)
    else:
        send(channel, init=os.getpid())
        copy_files(request)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    gate, theirs = socket.socketpair()
    kernel = os.fork()
    if kernel == 0:
        gate.close()
        or_report(channel, be_kernel, channel, theirs, request)
    theirs.close()
    if gate.recv(1) and request["isolated"]:
        # The kernel's sockets are there, and from now on it can write to no disk.
        flags = MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC
        mount(None, request["sockets"], None, flags)
    with suppress(OSError):
        gate.send(b"1")
    gate.close()
    channel.close()

    def pass_on(number: int, _: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(kernel, signal.SIGKILL if number == END else number)

    for number in (signal.SIGINT, signal.SIGTERM, END):
        signal.signal(number, pass_on)
    while (reaped := os.wait())[0] != kernel:
        pass
    if os.getpid() == 1:  # and so in a process namespace of its own: this ends all others there
        with suppress(OSError):
            os.kill(-1, signal.SIGKILL)
            while os.wait():  # what is waited for is in the report
                pass
    end_like(reaped[1])


def end_like(status: int) -> NoReturn:
    """End this process with the exit status of another, which a shell would give it."""
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def or_report(
    channel: socket.socket, function: Callable[..., NoReturn], *arguments: Any
) -> NoReturn:
    """Call a function that ends the process. If it fails, send the error, and end it."""
    try:
        function(*arguments)
    except BaseException as error:  # noqa: BLE001  (nothing may return into the parent's loop)
        with suppress(OSError):
            send(channel, error=f"{type(error).__name__}: {error}")
    os._exit(1)


def enter_namespaces(channel: socket.socket, uid: int) -> None:
    """Move this process and its children to come to new namespaces, as the user ``uid``."""
    as_root = os.geteuid() == 0
    check(libc.unshare(CLONE_NEWUSER), "a user namespace in the sandbox")
    # So that the parent may write its uid_map; there are no secrets in this memory.
    libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)
    send(channel, map=True)
    receive(channel)
    if as_root:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    others = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWNET
    check(libc.unshare(others), "namespaces in the sandbox")
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def map_users(pid: int, uid: int) -> None:
    """Give the new user namespace of a process its one user and group."""
    gid = uid if os.geteuid() == 0 else os.getegid()
    for name, number in (("gid_map", gid), ("uid_map", uid)):
        with open(f"/proc/{pid}/{name}", "w") as file:
            file.write(f"{number} {number} 1")


def furnish(request: dict[str, Any]) -> None:
    """Mount what the kernel gets of its own, in the namespaces of init."""
    mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    # Whoever may make a user namespace has all capabilities in it.
    write("/proc/sys/user/max_user_namespaces", "0")
    options = f"size={request['scratch_size']},nr_inodes={FILES},mode=755"
    mount("tmpfs", request["scratch"], "tmpfs", MS_NOSUID | MS_NODEV, options)
    os.mkdir(f"{request['scratch']}/tmp")
    os.mkdir(f"{request['scratch']}/shm")
    for path in {sys.prefix, sys.base_prefix}:
        if path.startswith("/tmp/"):  # Python itself, which the new /tmp would hide
            os.makedirs(request["scratch"] + path)
            mount(path, request["scratch"] + path, None, MS_BIND | MS_REC)
    mount(f"{request['scratch']}/tmp", "/tmp", None, MS_BIND | MS_REC)
    mount(f"{request['scratch']}/shm", "/dev/shm", None, MS_BIND)
    # Terminals are the machine's, a few thousand in all.
    options = f"newinstance,ptmxmode=0666,mode=620,max={TERMINALS}"
    mount("devpts", "/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, options)
    # Reads the same. Memory that is mapped from /dev/zero outlives its place in a process.
    mount("/dev/full", "/dev/zero", None, MS_BIND)
    furnish_network()
    copy_files(request)


def furnish_network() -> None:
    """Give the kernel a network of one machine: its processes print by way of TCP."""
    with socket.socket() as any_socket:
        up = struct.pack("16sh22x", b"lo", IFF_UP)
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, up)
    for name in ("tcp_rmem", "tcp_wmem"):  # or a connection grows to megabytes
        write(f"/proc/sys/net/ipv4/{name}", f"4096 16384 {SOCKET_BUFFER}")


def copy_files(request: dict[str, Any]) -> None:
    """Make the kernel's home and working folder, and put the submission's files into this."""
    os.mkdir(f"{request['scratch']}/home")
    shutil.copytree(f"{request['sockets']}/{request['name']}/files", f"{request['scratch']}/work")


def be_kernel(channel: socket.socket, gate: socket.socket, request: dict[str, Any]) -> NoReturn:
    """Run an IPython kernel in this process. Does not return."""
    os.setsid()
    give_way(request["number"])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if request["isolated"]:
        limit_capabilities()
        # The one at hand is the grader's login session's.
        libc.syscall(JOIN_SESSION_KEYRING[os.uname().machine], 1, 0)
        limit_what_users_have()
        filter_calls(bytes.fromhex(request["filter"]))
    libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)  # an ordinary process can read its own /proc
    write("/proc/self/oom_score_adj", "1000")  # whom Linux ends if the machine has no memory left
    null = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(null, number)
    os.chdir(f"{request['scratch']}/work")
    os.environ["HOME"] = f"{request['scratch']}/home"
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    app = make_kernel(request)
    limit(request)
    gate.send(b"1")
    gate.recv(1)
    gate.close()
    send(channel, ready=True)
    channel.close()
    app.start()
    os._exit(0)


def give_way(number: int) -> None:
    """Let this process, and all that come of it, take no time of the other workers and checks.

    It runs on one CPU, each worker's kernels on another one, and behind those that grade.
    """
    cpus = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {cpus[number % len(cpus)]})
    os.nice(NICENESS)


def make_kernel(request: dict[str, Any]) -> "IPKernelApp":
    """Return the application of an IPython kernel, its sockets open."""
    from ipykernel.kernelapp import IPKernelApp

    runtime = f"{request['scratch']}/home/.local/share/jupyter/runtime"
    os.makedirs(runtime)
    file = f"{runtime}/kernel.json"
    prefix = f"{request['sockets']}/{request['name']}/kernel"
    write(file, json.dumps({**request["connection"], "ip": prefix}))
    launcher = os.path.join(os.path.dirname(sys.modules["ipykernel"].__path__[0]), "")
    sys.argv = [f"{launcher}ipykernel_launcher.py", "-f", file]
    app = IPKernelApp.instance()
    app.initialize([*sys.argv[1:], "--HistoryManager.hist_file=:memory:"])
    return app


def limit(request: dict[str, Any]) -> None:
    """Set the limits of this process and of all that come of it."""
    # So that the limit is on what student code adds to the modules and the kernel's threads.
    with open("/proc/self/statm") as statm:
        present = int(statm.read().split()[0]) * resource.getpagesize()
    present = -(-present // ROUND) * ROUND  # the same in each kernel
    limits = {
        resource.RLIMIT_AS: present + request["memory"],
        resource.RLIMIT_DATA: present + request["memory"],
        resource.RLIMIT_FSIZE: request["file_size"],
        resource.RLIMIT_NOFILE: request["open_files"],
        resource.RLIMIT_CPU: request["cpu_seconds"],
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NICE: 0,
    }
    if request["isolated"]:  # or it would count all that the user runs
        limits[resource.RLIMIT_NPROC] = request["processes"] + request["forks"]
    for number, value in limits.items():
        hard = resource.getrlimit(number)[1]
        if hard not in (resource.RLIM_INFINITY, max(hard, value)):
            raise OSError(errno.EPERM, f"a limit of the system, {hard:,}, is below {value:,}")
        resource.setrlimit(number, (value, value))


def limit_what_users_have() -> None:
    """Limit what Linux counts for the user, who may be the instructor, and all ways to outrank them."""
    for nothing in ("MSGQUEUE", "MEMLOCK", "NICE", "RTPRIO"):
        resource.setrlimit(getattr(resource, f"RLIMIT_{nothing}"), (0, 0))
    hard = resource.getrlimit(resource.RLIMIT_SIGPENDING)[1]
    signals = QUEUED_SIGNALS if hard == resource.RLIM_INFINITY else min(QUEUED_SIGNALS, hard)
    resource.setrlimit(resource.RLIMIT_SIGPENDING, (signals, signals))


def limit_capabilities(*kept: int) -> None:
    """Give up all capabilities of this thread but ``kept``, and the way to get them back."""
    if not kept:
        number = 0
        while libc.prctl(PR_CAPBSET_DROP, number, 0, 0, 0) == 0:
            number += 1
    mask = sum(1 << capability for capability in kept)
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    sets = (ctypes.c_uint32 * 6)(mask, mask, 0, 0, 0, 0)
    check(libc.capset(header, sets), "giving up capabilities")


def filter_calls(program: bytes) -> None:
    """Let this process and its children make no calls but those that a filter lets through."""
    code = ctypes.create_string_buffer(program)
    header = struct.pack("HP", len(program) // 8, ctypes.addressof(code))
    check(libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, header, 0, 0), "a filter of calls")


def mount(
    source: str | None, target: str, kind: str | None, flags: int, options: str | None = None
) -> None:
    texts = [text and text.encode() for text in (source, target, kind, options)]
    *places, data = texts
    check(libc.mount(*places, ctypes.c_ulong(flags), data), f"mounting {target}")


def check(result: int, what: str) -> None:
    """Raise OSError if a call of the C library failed."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), what)


def write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)


def send(channel: socket.socket, **message: Any) -> None:
    channel.send(json.dumps(message).encode())


def receive(channel: socket.socket) -> dict[str, Any] | None:
    """Return the next message, or None if the other side is gone."""
    try:
        message: dict[str, Any] | None = json.loads(channel.recv(2**16) or "null")
    except ConnectionError:
        return None
    return message


if __name__ == "__main__":
    main()
