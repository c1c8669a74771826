"""Processes that tests start, watch and end."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from isograde.running.sandbox import python_folders

WAIT = 600  # seconds, after which a wait is hopeless, also on a machine that is very busy


@contextmanager
def ended(process):
    """Kill a process group, whatever a test has left of it."""
    try:
        yield process
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()


@contextmanager
def killed_at_last(pid):
    """Kill a process that nobody waits for, if a test has left it: this one, and none of its number."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        yield
        return
    try:
        yield
    finally:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(process, signal.SIGKILL)
        os.close(process)


def children_of(pid):
    """Return the processes below one, by their command lines."""
    found = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                parent = int(stat.read().rpartition(")")[2].split()[1])
            with open(f"/proc/{name}/cmdline") as cmdline:
                found[int(name)] = parent, cmdline.read().replace("\0", " ")
        except OSError:
            continue
    below = {pid}
    for _ in range(6):
        below |= {child for child, (parent, _) in found.items() if parent in below}
    return {child: found[child][1] for child in below - {pid} if child in found}


def gone(pids):
    """Wait until processes are gone; return those that are not."""
    deadline = time.monotonic() + WAIT
    while (left := [pid for pid in pids if alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(condition):
    deadline = time.monotonic() + WAIT
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


ORDINARY = 64_999  # a user without an account


def as_ordinary_user(*shown, options=()) -> list[str]:
    """Return what begins a command of root's that is to run as an ordinary user.

    That one may not look into root's home, where Python may be, and the folders to be shown.
    ``options`` are bubblewrap's. Skips the test where such users can make no sandbox.
    """
    home = os.path.expanduser("~root")
    command = ["bwrap", "--dev-bind", "/", "/", "--perms", "0755", "--tmpfs", home]
    for path in sorted({*python_folders(), *map(str, shown)}):
        if Path(path).is_relative_to(home):
            for folder in reversed(Path(path).parents):
                command += ["--dir", str(folder)]
            command += ["--ro-bind", path, path]
    command += [
        *options,
        "setpriv",
        f"--reuid={ORDINARY}",
        f"--regid={ORDINARY}",
        "--clear-groups",
    ]
    trial = [*command, "bwrap", "--unshare-user", "--ro-bind", "/", "/", "true"]
    if subprocess.run(trial, check=False).returncode:
        pytest.skip("this system does not let ordinary users make user namespaces")
    return command


@contextmanager
def dask_cluster(course, folder):
    """Start a scheduler and two workers on loopback, in a course; yield the scheduler's address."""
    address_file = folder / "scheduler.json"
    dask = [sys.executable, "-m"]
    scheduler = ["distributed.cli.dask_scheduler", "--host=127.0.0.1", "--port=0"]
    scheduler += [f"--scheduler-file={address_file}", "--no-dashboard"]
    worker = ["distributed.cli.dask_worker", f"--scheduler-file={address_file}", "--nthreads=1"]
    worker += ["--no-dashboard", f"--local-directory={folder}"]
    options = {"cwd": course, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    options["start_new_session"] = True
    with ended(subprocess.Popen([*dask, *scheduler], **options)):
        wait_for(lambda: address_file.exists() and address_file.read_text())
        with (
            ended(subprocess.Popen([*dask, *worker], **options)),
            ended(subprocess.Popen([*dask, *worker], **options)),
        ):
            yield json.loads(address_file.read_text())["address"]
