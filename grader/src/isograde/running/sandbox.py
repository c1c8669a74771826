"""The sandbox that student code runs in: what it sees of the machine, and how much it may use."""

import errno
import os
import resource
import shutil
import site
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from traitlets import Enum, Integer, List, Unicode
from traitlets.config import LoggingConfigurable

from ..processes import virtual_memory

MIB = 2**20
CHECK_MEMORY = 2048 * MIB  # of a process for checks, beyond what the grading process has
GROWTH = 512 * MIB  # of the grading process, by what it has not imported yet
SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"]
# What programs need to start, to find fonts and to tell the time; no accounts, no passwords.
ETC = ["alternatives", "fonts", "ld.so.cache", "localtime"]
SANDBOX_PARENT = "/warm_parent.py"
SANDBOX_SOCKETS = "/sockets"
SANDBOX_SCRATCH = "/scratch"
# Of the parent if the grader is root; no kernel has any. It mounts a /proc (SYS_ADMIN, which it
# then gives up), gives kernels another user (SETUID, SETGID), and ends them (KILL).
ROOT_CAPABILITIES = ["CAP_SYS_ADMIN", "CAP_SETUID", "CAP_SETGID", "CAP_KILL"]

UBUNTUS_SWITCH = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")


class SandboxError(RuntimeError):
    """Nothing can be graded until the reader of this message has done what it says."""


class MachineError(RuntimeError):
    """The machine, and no student, is at fault: this submission cannot be graded now."""


def is_machines(error: BaseException) -> bool:
    """Return whether an error of the grader is one of the machine, as no memory or a full disk."""
    lacks = (errno.ENOMEM, errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO)
    if isinstance(error, (MachineError, SandboxError, MemoryError)):
        return True
    return getattr(error, "errno", None) in lacks


class Sandbox(LoggingConfigurable):
    """What a submission may see and use. Every limit holds for one submission at a time."""

    backend = Enum(
        ["bubblewrap", "none"],
        default_value="bubblewrap",
        help="'none' runs submissions as you, with your files and your network. Each run warns.",
    ).tag(config=True)
    memory = Integer(
        2048 * MIB,
        help="Bytes that student code may use on top of the imported modules: for each process, "
        "and for all together. What processes share after a fork counts once (counted in each, it "
        "is eight times as much at most). Each socket counts as if it were full.",
    ).tag(config=True)
    processes = Integer(
        64, help="Processes and threads. A kernel itself takes about ten, joblib one for each CPU."
    ).tag(config=True)
    scratch = Integer(
        256 * MIB,
        help="Bytes that may lie in the working folder, /tmp and /dev/shm together. They are held "
        "in memory and gone with the submission.",
    ).tag(config=True)
    file_size = Integer(
        128 * MIB, help="Bytes of one file: a flood leaves room for the notebook's other files."
    ).tag(config=True)
    open_files = Integer(
        512, help="Files that one process may hold open. A kernel itself takes about 60."
    ).tag(config=True)
    cpu_seconds = Integer(
        600, help="CPU seconds of one process. The time limits of cells usually come first."
    ).tag(config=True)
    hidden = List(
        Unicode(),
        help="Folders that the sandbox must not show, even where they lie in a folder that it "
        "needs: the course. A Python environment inside one of them is still shown.",
    ).tag(config=True)

    def check_limits(self) -> None:
        """Raise SandboxError if the limits of this process are lower than grading needs.

        All processes inherit them, and where one cannot have what a submission may use, its right
        answer would fail.
        """
        memory = virtual_memory() + GROWTH + max(self.memory, CHECK_MEMORY)
        processes = self.processes + (threads_of_this_user() if os.geteuid() else 0)
        needed = {
            resource.RLIMIT_AS: ("-v", memory, ""),
            resource.RLIMIT_DATA: ("-d", memory, ""),
            resource.RLIMIT_NPROC: ("-u", processes, "processes"),
            resource.RLIMIT_NOFILE: ("-n", self.open_files, "open_files"),
            resource.RLIMIT_FSIZE: ("-f", self.file_size, "file_size"),
            resource.RLIMIT_CPU: ("-t", self.cpu_seconds, "cpu_seconds"),
        }
        for number, (option, least, setting) in needed.items():
            limit = resource.getrlimit(number)[0]
            if limit != resource.RLIM_INFINITY and limit < least:
                units = " bytes" * (option in ("-v", "-d", "-f"))
                instead = f", or lower c.Sandbox.{setting}" if setting else ""
                raise SandboxError(
                    f"This shell, or the job that it is in, has a limit of {limit:,}{units} "
                    f"(ulimit {option}), and grading a submission may take {least:,}, so that "
                    f"right answers could fail. Raise the limit{instead}, and grade again."
                )

    def launch(
        self, parent: str, sockets: Path, control: socket.socket, stderr: IO[bytes]
    ) -> subprocess.Popen[bytes]:
        """Start the program ``parent`` in the sandbox, with the socket ``control``.

        ``sockets`` is the folder that kernels put their sockets into. Raises SandboxError if
        bubblewrap is missing or the sandbox cannot be made as configured.
        """
        command = [python(), str(parent), str(control.fileno())]
        if self.backend == "bubblewrap":
            command[1] = SANDBOX_PARENT
            command = [*self.bubblewrap(parent, sockets), *command]
        else:
            self.log.warning(
                "Sandbox.backend is 'none': submissions run as you, and can read and change your "
                "files, this course and its gradebook."
            )
        return subprocess.Popen(  # noqa: S603  (no word of it is a student's)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            pass_fds=[control.fileno()],
            env=environment(SANDBOX_SCRATCH if self.backend == "bubblewrap" else str(sockets)),
            cwd="/",
        )

    def bubblewrap(self, parent: str, sockets: Path) -> list[str]:
        """Return the bubblewrap command without the program to run.

        Raises SandboxError if bubblewrap is missing, or a hidden folder cannot be hidden.
        """
        program = shutil.which("bwrap")
        if not program:
            raise SandboxError(
                "bubblewrap is not installed, and without it a submission could read and change "
                "the gradebook. Install it: apt-get install bubblewrap"
            )
        command = [program, "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts"]
        command += ["--unshare-cgroup-try", "--die-with-parent", "--new-session"]
        command += ["--hostname", "sandbox", "--cap-drop", "ALL"]
        if os.geteuid() == 0:
            # No namespace of users: bubblewrap's have one user, and students shall not be root.
            for capability in ROOT_CAPABILITIES:
                command += ["--cap-add", capability]
        else:
            command.append("--unshare-user")
        command += ["--dir", "/etc"]
        for name in ETC:
            command += ["--ro-bind-try", f"/etc/{name}", f"/etc/{name}"]
        command += folders(self.hidden)
        command += ["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--dir", "/tmp"]
        # The parent's own. Each kernel gets one of a limited size over it.
        command += ["--tmpfs", SANDBOX_SCRATCH]
        command += ["--ro-bind", str(parent), SANDBOX_PARENT]
        command += ["--bind", str(sockets), SANDBOX_SOCKETS, "--remount-ro", "/", "--chdir", "/"]
        return [*command, "--"]


def threads_of_this_user() -> int:
    """Return how many threads this user runs, as RLIMIT_NPROC counts them."""
    count = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if folder.stat().st_uid == os.getuid():
                count += len(os.listdir(folder / "task"))
        except OSError:  # it has ended
            continue
    return count


def folders(hidden: Iterable[str]) -> list[str]:
    """Return bubblewrap's arguments that show system and Python read-only, and ``hidden`` not.

    Raises SandboxError if a hidden folder is needed itself.
    """
    links = [path for path in SYSTEM if os.path.islink(path)]
    shown = {path for path in SYSTEM if os.path.isdir(path)} - set(links)
    shown |= {path for path in python_folders() if not any(lies_in(path, top) for top in shown)}
    masked = {os.path.realpath(path) for path in hidden}
    masked = {path for path in masked if any(lies_in(path, top) for top in shown)}
    if masked & shown:
        raise SandboxError(
            f"{' and '.join(masked & shown)} is both to be hidden from submissions and the Python "
            "environment that runs them. Make the environment in a folder of its own, like .venv."
        )
    # A folder comes before what lies in it, so that this shows again what that hid.
    arguments = []
    for path in sorted(shown | masked):
        for folder in reversed(Path(path).parents):
            arguments += ["--dir", str(folder)]  # or bubblewrap makes it for its own user only
        arguments += ["--tmpfs", path] if path in masked else ["--ro-bind", path, path]
    for path in sorted(masked, reverse=True):
        arguments += ["--remount-ro", path]
    for path in links:
        arguments += ["--symlink", os.readlink(path), path]
    return arguments


def python_folders() -> set[str]:
    """Return the folders that this Python and its packages are in, by every name they have."""
    paths = {sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix}
    paths |= {site.getusersitepackages()} & set(sys.path)
    return {path for name in paths for path in (os.path.abspath(name), os.path.realpath(name))}


def python() -> str:
    """Return the path of this Python, without what the sandbox lacks: ``exercise/../.venv/bin``."""
    return os.path.abspath(sys.executable)


def lies_in(path: str, folder: str) -> bool:
    return Path(path).is_relative_to(folder)


def environment(scratch: str) -> dict[str, str]:
    """Return the whole environment of the sandbox: nothing of the grader's own."""
    # Threads do not survive a fork, and whoever waits for one waits for ever. BLAS starts as many
    # as there are CPUs when it is loaded, which is before the fork.
    threads = ["OPENBLAS", "OMP", "MKL", "BLIS", "NUMEXPR", "VECLIB_MAXIMUM"]
    user_packages = site.getusersitepackages() in sys.path
    return {
        **({"PYTHONUSERBASE": site.getuserbase()} if user_packages else {}),
        **{f"{library}_NUM_THREADS": "1" for library in threads},
        "PATH": f"{os.path.dirname(python())}:/usr/local/bin:/usr/bin:/bin",
        "HOME": f"{scratch}/home",
        "USER": "student",
        "NBGRADER_EXECUTION": "autograde",  # as nbgrader says it to the code of notebooks
        "LANG": "C.UTF-8",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",  # as ipykernel sets it
        "MALLOC_ARENA_MAX": "2",  # or each thread reserves 64 MiB, which count as memory
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def student_uid() -> int:
    """Return the user that student code runs as: an unused one if the grader is root.

    Raises SandboxError if root has no other user to give.
    """
    if os.geteuid() != 0:
        return os.geteuid()
    lines = Path("/proc/self/uid_map").read_text().splitlines()
    ranges = [list(map(int, line.split())) for line in lines]
    for base in (2_000_000_000, 60_000):  # the second for containers, which map 65,536 users
        # Limits on processes count all that a user has: two graders take two users.
        uid = base + os.getpid() % 5_000
        if any(first <= uid < first + count for first, _, count in ranges):
            return uid
    raise SandboxError(
        "You are root in a container that has no other user, so that the limits of the sandbox "
        "would not hold. Run the grading as an ordinary user."
    )


def what_it_needs() -> str:
    """Return what this system lacks that does not start a sandbox, as far as it can be told."""
    forbidden = UBUNTUS_SWITCH.exists() and UBUNTUS_SWITCH.read_text().strip() == "1"
    if forbidden and os.geteuid() != 0:
        return (
            "This system, as Ubuntu does from 23.10 on, lets only root make the namespaces that "
            "it consists of. Until the next start of the machine, this lets everyone make them: "
            f"sudo sysctl -w kernel.{UBUNTUS_SWITCH.name}=0"
        )
    return (
        "It needs bubblewrap, and a system that lets it make user namespaces (containers and "
        "AppArmor may forbid them)."
    )
