"""Where the machine has too little for a submission, nothing is graded, and no mark is lost."""

import asyncio
import errno
import os
import resource
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import Mock

import pytest
from courses import RIGHT, make_course, one_function
from isograde.checking import process as check_process
from isograde.checking import snapshots
from isograde.running import kernels
from isograde.running.execute import PatientExecute
from isograde.running.kernels import WarmSandbox, copy_files
from isograde.running.sandbox import (
    CHECK_MEMORY,
    GROWTH,
    MIB,
    MachineError,
    Sandbox,
    SandboxError,
    is_machines,
)
from isograde.running.student_cells import shared_sandbox
from processes import wait_for
from test_checks import verdicts
from test_kernels import parent_of

COMMANDS = ("isograde", "nbgrader")
TOO_LITTLE, ENOUGH = 2 * 2**30, 2**37


def limited(number, limit):
    """Return what sets a limit that cannot be raised, as ``ulimit`` does, in a new process."""
    return {"preexec_fn": lambda: resource.setrlimit(number, (limit, limit))}


def graded(course, command, limit):
    """Grade a class where memory is limited, as by ``ulimit -v``."""
    process = course.command(command, "autograde", "ps")
    return subprocess.run(**process, **limited(resource.RLIMIT_AS, limit), check=False)


@pytest.fixture
def courses(tmp_path):
    """A course with a right answer, once for each command."""
    course = make_course(tmp_path / "course", ps=one_function())
    course.answer("ada", "ps", {"double": RIGHT})
    return [course.copy_to(tmp_path / name) for name in COMMANDS]


# ---- Before anything is graded ----


def test_a_run_that_may_have_too_little_memory_ends_with_one_line(courses):
    with ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(graded, courses, COMMANDS, [TOO_LITTLE] * 2))
    for course, done in zip(courses, runs):
        (line,) = [line for line in done.stdout.splitlines() if "limit" in line]
        assert "has a limit of 2,147,483,648 bytes (ulimit -v)" in line
        assert "Raise the limit, and grade again." in line and "Traceback" not in done.stdout
        assert set(course.scores("ada", "ps").values()) <= {None}
    assert [done.returncode for done in runs] == [2, 1]


def test_a_limit_of_memory_that_is_high_enough_costs_nothing(courses):
    with ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(graded, courses, COMMANDS, [ENOUGH] * 2))
    for course, done in zip(courses, runs):
        assert done.returncode == 0, done.stdout
        assert course.scores("ada", "ps") == {"test_double": 2}


@pytest.mark.parametrize(
    "number, limit, told",
    [
        (resource.RLIMIT_AS, TOO_LITTLE, "(ulimit -v)"),
        (resource.RLIMIT_DATA, TOO_LITTLE, "(ulimit -d)"),
        (resource.RLIMIT_NPROC, 50, "50 (ulimit -u)"),
        (resource.RLIMIT_NOFILE, 200, "200 (ulimit -n)"),
        (resource.RLIMIT_FSIZE, 10**6, "1,000,000 bytes (ulimit -f)"),
        (resource.RLIMIT_CPU, 60, "60 (ulimit -t)"),
    ],
)
def test_each_limit_of_the_system_is_seen_before_it_costs_a_mark(number, limit, told):
    code = "from isograde.running.sandbox import Sandbox\nSandbox().check_limits()"
    command = {"args": [sys.executable, "-c", code], "capture_output": True, "text": True}
    assert subprocess.run(**command, check=False).returncode == 0
    done = subprocess.run(**command, **limited(number, limit), check=False)
    assert done.returncode == 1 and told in done.stderr.splitlines()[-1]
    assert "Raise the limit" in done.stderr.splitlines()[-1]


NEEDED = {  # with so much memory for a submission: the limit, and the least that it may be
    "memory": (1, resource.RLIMIT_AS, GROWTH + CHECK_MEMORY),
    "memory of a larger submission": (2**40, resource.RLIMIT_AS, GROWTH + 2**40),
    "data": (1, resource.RLIMIT_DATA, GROWTH + CHECK_MEMORY),
    "threads beside those that run": (1, resource.RLIMIT_NPROC, 64 + 7),
    "open files": (1, resource.RLIMIT_NOFILE, 512),
    "the size of a file": (1, resource.RLIMIT_FSIZE, 128 * MIB),
    "CPU seconds": (1, resource.RLIMIT_CPU, 600),
}


@pytest.mark.parametrize("what", NEEDED)
def test_a_limit_of_the_system_may_be_what_grading_needs_and_no_lower(what, monkeypatch):
    memory, number, least = NEEDED[what]
    limits = {}
    monkeypatch.setattr("resource.getrlimit", lambda n: (limits.get(n, resource.RLIM_INFINITY), 0))
    monkeypatch.setattr("isograde.running.sandbox.virtual_memory", lambda: 0)
    monkeypatch.setattr("isograde.running.sandbox.threads_of_this_user", lambda: 7)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    limits[number] = least
    Sandbox(memory=memory).check_limits()
    limits[number] = least - 1
    with pytest.raises(SandboxError, match=f"has a limit of {least - 1:,}.* may take {least:,}"):
        Sandbox(memory=memory).check_limits()


def test_a_process_that_cannot_have_its_memory_says_so():
    code = "from isograde.processes import limit_memory\nlimit_memory(2**40)"
    command = {"args": [sys.executable, "-c", code], "capture_output": True, "text": True}
    assert subprocess.run(**command, check=False).returncode == 0
    done = subprocess.run(**command, **limited(resource.RLIMIT_AS, 2**38), check=False)
    assert (
        "MemoryError: the system's limit of memory, 274,877,906,944 bytes, is below" in done.stderr
    )


def test_a_kernel_that_cannot_have_its_limits_does_not_start():
    with WarmSandbox(modules=[]) as sandbox:
        sandbox.memory = 2**40
        resource.prlimit(parent_of(sandbox), resource.RLIMIT_AS, (2**36, 2**36))
        with pytest.raises(SandboxError, match="a limit of the system, 68,719,476,736, is below"):
            sandbox.start_kernel()


def test_a_module_that_is_there_and_does_not_load_is_not_taken_for_missing(tmp_path):
    code = "from isograde.running.warm_parent import import_modules\n"
    code += f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nprint(import_modules(['big']))"
    (tmp_path / "big.py").write_text("raise ImportError('failed to map segment')")
    command = {"args": [sys.executable, "-c", code], "capture_output": True, "text": True}
    environment = os.environ | {"HOME": str(tmp_path)}
    done = subprocess.run(**command, env=environment, check=False)
    assert done.returncode == 1 and "failed to map segment" in done.stderr


# ---- While it is graded ----


def test_a_check_whose_process_is_killed_costs_no_mark():
    kill = f"import os\nos.kill(os.getpid(), {int(signal.SIGKILL)})"
    with pytest.raises(MachineError, match="the process of its checks was killed"):
        verdicts("a = 1", kill)


def test_checks_that_cannot_begin_cost_no_mark(monkeypatch):
    monkeypatch.setattr(check_process, "CHECK_MEMORY", 2**70)  # more than any limit may be
    with pytest.raises(MachineError, match="its checks cannot be run"):
        verdicts("a = 1", "a")


def test_a_kernel_that_linux_ends_for_lack_of_memory_costs_no_mark(monkeypatch):
    counted = iter(range(100))
    for module in (kernels, snapshots):
        monkeypatch.setattr(module, "killed_for_memory", lambda: next(counted))
    for start in ("", "def f(): "):
        with pytest.raises(MachineError, match="the machine had no memory left"):
            verdicts(f"import os\n{start}os.kill(os.getpid(), 9)", "f()")


def test_a_kernel_that_does_not_start_in_time_costs_no_mark():
    with pytest.raises(MachineError, match="did not start in time"):
        asyncio.run(PatientExecute()._async_handle_timeout(60))


def test_a_sandbox_that_is_lost_costs_no_mark():
    verdicts("a = 1", "a")  # from now on it is there
    sandbox = shared_sandbox(None)

    def lose():
        wait_for(lambda: sandbox.kernel and sandbox.kernel.times[0] > 0.5)
        os.kill(parent_of(sandbox), signal.SIGKILL)

    with ThreadPoolExecutor(1) as pool:
        lost = pool.submit(lose)
        with pytest.raises(MachineError, match="the sandbox ended"):
            verdicts("while True: pass", "1", timeout=60)
        lost.result()
    assert verdicts("a = 1", "a") == ["1"]


def test_a_machine_that_starts_no_process_is_told_of_and_nothing_is_left(monkeypatch):
    full = BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
    sandbox = WarmSandbox(modules=[])
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", Mock(side_effect=full))
        with pytest.raises(SandboxError, match="Resource temporarily unavailable"):
            sandbox.start()
    assert not sandbox.folder.exists()
    with sandbox:
        sandbox.start_kernel()


@pytest.mark.parametrize("name", ["ENOMEM", "ENOSPC", "EDQUOT", "EMFILE", "ENFILE", "EIO"])
def test_what_the_machine_lacks_is_told_from_a_fault_of_a_submission(name):
    assert is_machines(OSError(getattr(errno, name), name))
    for error in (MachineError(), SandboxError(), MemoryError()):
        assert is_machines(error)
    for error in (OSError(errno.ENOENT, ""), OSError(), ValueError()):
        assert not is_machines(error)


def test_a_file_that_cannot_be_opened_for_lack_of_files_is_not_left_out(tmp_path):
    (tmp_path / "given.csv").write_text("1,2")
    code = "import os, resource\nfrom pathlib import Path\nfrom isograde.running.kernels import copy_files\n"
    code += "used = len(os.listdir('/proc/self/fd')) - 1\n"  # that was open for the list itself
    code += "resource.setrlimit(resource.RLIMIT_NOFILE, (used + {0}, 99))\n"
    code += f"copy_files({str(tmp_path)!r}, Path({str(tmp_path / 'to')!r}), 99)"
    command = {"args": [sys.executable, "-c", code], "capture_output": True, "text": True}
    for left in (0, 1):
        command["args"][-1] = code.replace("{0}", str(left))
        done = subprocess.run(**command, check=False)
        assert done.returncode == 1 and "Too many open files" in done.stderr
    assert copy_files(tmp_path, tmp_path / "there", 99) == []
