"""Commands that start warm: ``python -m ...`` as a fork of a process that has imported the libraries.

To import nbgrader and all that it needs takes more than a second, and the tests run hundreds of
commands. Here one process imports it once. A command is a fork of that, with arguments, folder,
environment and output of its own, and goes the way of ``python -m`` from there to its exit status.
It imports ``isograde`` itself.
"""

import atexit
import gc
import importlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from contextlib import suppress
from functools import cache
from multiprocessing import forkserver, resource_tracker, util
from pathlib import Path
from types import ModuleType

LIBRARIES = [
    "IPython.core.inputtransformer2",
    "PIL.Image",
    "bleach.css_sanitizer",
    "concurrent.futures.process",
    "defusedxml.ElementTree",
    "latex2mathml.converter",
    "nbgrader.apps.nbgraderapp",
    "nbgrader.server_extensions.validate_assignment.handlers",
    "numpy.random",
    "sqlalchemy.dialects.sqlite",
    "tqdm",
    "zmq.asyncio",
]
# What Python and its libraries read once, when they start.
AT_THE_START = ("PYTHON", "LANG", "LC_", "LD_", "TZ", "OPENBLAS_")
LARGEST = 2**17  # bytes of a request


def can_start(env) -> bool:
    """Return whether a command in this environment differs in nothing that Python reads earlier."""
    return at_the_start(env) == at_the_start(BEGUN)


def at_the_start(env):
    return {name: value for name, value in env.items() if name.startswith(AT_THE_START)}


BEGUN = dict(os.environ)
PATH = sys.path[2:]  # in the parent, without this folder and that of -c: setuptools adds to it


def run(command, cwd, env, timeout=None) -> subprocess.CompletedProcess:
    """Run ``[MODULE, *ARGUMENTS]`` as ``python -m`` does; return its exit status and what it printed.

    After so many seconds, it is ended and raises subprocess.TimeoutExpired.
    """
    requests, _ = parent_of_commands()
    request = json.dumps([command, str(cwd), dict(env)]).encode()
    ours, theirs = socket.socketpair()
    with ours, tempfile.TemporaryFile() as output:
        with theirs:
            socket.send_fds(requests, [request], [output.fileno(), theirs.fileno()])
        told = ours.makefile()
        pid = int(told.readline())
        ours.settimeout(timeout)
        try:
            status = int(told.readline())
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            raise subprocess.TimeoutExpired(command, timeout) from None
        output.seek(0)
        return subprocess.CompletedProcess(command, status, output.read().decode())


@cache
def parent_of_commands() -> tuple[socket.socket, subprocess.Popen]:
    """Start the process that commands are forks of. It ends with this one."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    program = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
    program += f"import warm; warm.fork_commands({theirs.fileno()})"
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
            cwd="/",
            env=BEGUN | {"OPENBLAS_NUM_THREADS": "1"},  # a fork has no threads but its first
        )
    atexit.register(end, ours, process)
    return ours, process


def end(requests, process):
    requests.close()
    process.terminate()
    process.wait()


def fork_commands(number):
    """Serve the requests of ``run``, of which several may run at once. Does not return."""
    for name in LIBRARIES:
        importlib.import_module(name)
    assert len(os.listdir("/proc/self/task")) == 1, "a library has started a thread"
    gc.collect()
    gc.freeze()  # or the first collection in each fork copies all of this memory
    requests = socket.socket(fileno=number)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that wait
    while True:
        request, fds, _, _ = socket.recv_fds(requests, LARGEST, 2)
        if not request:  # the tests have ended, be it with Ctrl-C
            os.killpg(0, signal.SIGTERM)
        if os.fork() == 0:
            requests.close()
            start_command(*fds, *json.loads(request))
        for fd in fds:
            os.close(fd)


def start_command(output, told, *command):
    """Fork a command, wait for it, and tell its process and its exit status. Does not return."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.close(told)
        be_command(output, *command)
    os.write(told, b"%d\n" % pid)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    with suppress(BrokenPipeError):  # it took too long
        os.write(told, b"%d\n" % status)
    os._exit(0)


def be_command(output, command, cwd, env):
    """Be ``python -m`` in its folder, up to the end of the process."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    sys.path[:] = [cwd, *PATH]
    util.spawnv_passfds = spawn_warm
    module, *sys.argv[1:] = command
    sys.argv[0] = "-m"
    runpy._run_module_as_main(module)  # as Python itself does
    sys.exit()


def spawn_warm(path, arguments, fds, spawn=util.spawnv_passfds):
    """Start a Python for multiprocessing: if it is the parent of workers, by a fork of this one.

    It would import nbgrader a second time. The command starts it before all else that it does.
    """
    command = arguments[arguments.index("-c") :]
    if "from multiprocessing.forkserver import main" not in command[1]:
        return spawn(path, arguments, fds)
    pid = os.fork()
    if pid:
        return pid
    try:
        be_parent_of_workers(command, fds)
    except SystemExit:
        pass
    except BaseException:
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        os._exit(0)


def be_parent_of_workers(command, fds):
    """Be ``python -c``, with nothing of the command but these files, those of 0 to 2, and libraries."""
    assert threading.active_count() == 1
    for number in (signal.SIGINT, signal.SIGTERM):
        if callable(signal.getsignal(number)):
            signal.signal(number, signal.SIG_DFL)
    kept = {0, 1, 2, *fds}
    for fd in map(int, os.listdir("/proc/self/fd")):
        if fd not in kept:
            with suppress(OSError):  # it was that of the list
                os.close(fd)
    for name in [name for name in sys.modules if name.partition(".")[0] == "isograde"]:
        del sys.modules[name]
    forkserver._forkserver.__init__()
    resource_tracker._resource_tracker.__init__()
    main = sys.modules["__main__"] = ModuleType("__main__")
    sys.argv = [command[0], *command[2:]]
    exec(command[1], vars(main))
