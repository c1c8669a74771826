"""What student code can see, reach and use up, told by code that tries.

All of it runs in the sandbox, and what could do harm outside only once the sandbox has been seen
to hold: see ``danger``. As root, each test runs a second time as an ordinary user, and those of
test_kernels.py too.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

from grading import warm_parent
from grading.kernels import WarmSandbox
from grading.sandbox import MIB, Sandbox, SandboxError, python_folders

HERE = Path(__file__).resolve()
LIMITS = {"memory": 256 * MIB, "processes": 40, "scratch": 16 * MIB, "file_size": 8 * MIB}
LIMITS |= {"open_files": 128, "cpu_seconds": 60}
ORDINARY = 64_999  # a user without an account


def run(sandbox, *cells, files=None, timeout=60):
    """Run cells in a new kernel. Returns the texts that they print and their errors, the report."""
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    manager = sandbox.kernel_manager(files)
    client = NotebookClient(notebook, km=manager, allow_errors=True, timeout=timeout)
    client.interrupt_on_timeout = True
    client.execute(cleanup_kc=True)
    return [text_of(cell) for cell in notebook.cells], manager.report


def text_of(cell):
    parts = []
    for output in cell.outputs:
        if output.output_type == "error":
            parts.append(f"{output.ename}: {output.evalue}")
        else:
            parts.append(output.get("text") or output.data["text/plain"])
    return "".join(parts).strip()


def value(sandbox, code, **options):
    """Return what the last of the lines of code evaluates to."""
    return run(sandbox, code, **options)[0][0]


@pytest.fixture(scope="module")
def sandbox():
    with WarmSandbox(modules=["numpy"], **LIMITS) as sandbox:
        yield sandbox


@pytest.fixture
def danger(sandbox):
    """The sandbox, for code that would harm a machine, once it is seen to be one."""
    code = "import os, socket\nos.listdir('/proc').count('1'), os.getpid() < 9, os.getuid() != 0, "
    code += "os.path.exists('/etc/passwd'), os.path.exists('/var'), len(socket.if_nameindex())"
    seen = value(sandbox, code)
    assert seen == "(1, True, True, False, False, 1)", f"not in a sandbox: {seen}"
    return sandbox


# ---- What it sees -------------------------------------------------------------------------------


def test_there_is_no_network(sandbox):
    code = "import socket\nprint([name for _, name in socket.if_nameindex()])\n"
    code += "socket.create_connection(('192.0.2.1', 80), timeout=2)"
    assert value(sandbox, code) == "['lo']\nOSError: [Errno 101] Network is unreachable"


def test_the_course_the_home_folder_and_the_gradebook_are_not_there(sandbox, tmp_path):
    gradebook = tmp_path / "gradebook.db"
    gradebook.write_text("marks")
    paths = [str(gradebook), str(HERE), str(HERE.parents[1] / "grading" / "sandbox.py")]
    paths += ["/etc/passwd", "/etc/shadow", "/var", "/run", "/boot", "/sys", "/etc/hostname"]
    paths += [str(Path.home() / name) for name in os.listdir(Path.home()) if is_foreign(name)]
    code = f"import os\n[path for path in {paths} if os.path.exists(path)]"
    assert value(sandbox, code) == "[]"


def is_foreign(name):
    """Return whether an entry of the home folder holds no part of the Python environment."""
    prefixes = (sys.prefix, sys.base_prefix)
    return not any(Path(prefix).is_relative_to(Path.home() / name) for prefix in prefixes)


def test_the_environment_is_clean(sandbox, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "hunter2")
    with WarmSandbox(modules=[]) as fresh:
        code = "import os\n'SECRET_TOKEN' in os.environ, os.environ['HOME'], os.environ['USER']"
        assert value(fresh, code) == "(False, '/scratch/home', 'student')"


def test_the_system_and_python_are_read_only(sandbox):
    code = f"""
import os
for folder in ["/", "/usr", "/usr/bin", "/dev", "/sockets", {sys.prefix!r}, {os.__file__!r}]:
    try:
        open(folder if os.path.isfile(folder) else folder + "/planted", "a")
        print("wrote", folder)
    except OSError as error:
        assert error.errno in (13, 30), error
"""
    assert value(sandbox, code) == ""


def test_a_course_in_a_folder_that_is_needed_is_masked_but_for_its_python(monkeypatch, tmp_path):
    conda, course = tmp_path, tmp_path / "course"
    (course / ".venv" / "bin").mkdir(parents=True)
    (course / "gradebook.db").write_text("marks")
    own = python_folders()
    found = own | {str(conda), str(course / ".venv")}
    monkeypatch.setattr("grading.sandbox.python_folders", lambda: found)
    with WarmSandbox(modules=[], hidden=[str(course)]) as sandbox:
        # The copy of /tmp that kernels get would hide it in any case: so look as the parent does.
        command = sandbox.bubblewrap(warm_parent.__file__, tmp_path)
        command += ["find", str(course)]
    seen = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert seen == [str(course), f"{course}/.venv", f"{course}/.venv/bin"]


def test_a_python_environment_that_is_the_course_folder_is_refused():
    with pytest.raises(SandboxError, match="folder of its own"):
        Sandbox(hidden=[sys.prefix]).bubblewrap(HERE, "/tmp")


def test_python_may_be_named_by_way_of_a_folder_that_the_sandbox_lacks(tmp_path):
    (tmp_path / "exercise").mkdir()
    (tmp_path / "environment").symlink_to(sys.prefix)
    program = "../environment/bin/python"
    code = "from grading.kernels import WarmSandbox\nwith WarmSandbox(modules=[]) as sandbox:\n"
    code += "    sandbox.start_kernel()\n    print('started')"
    env = os.environ | {"PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run(
        [program, "-c", code],
        cwd=tmp_path / "exercise",
        env=env,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "started\n", done.stderr[-1000:]


# ---- What it may do -----------------------------------------------------------------------------


def test_there_is_no_memory_that_counts_for_no_process(sandbox):
    code = "import ctypes, errno, os\nlibc = ctypes.CDLL(None, use_errno=True)\n"
    code += (
        "done = [call(5000, 1000, 0o1666) for call in (libc.shmget, libc.msgget, libc.semget)]\n"
    )
    code += "try:\n    os.memfd_create('a')\nexcept OSError as error:\n"
    code += "    print(done, ctypes.get_errno() == error.errno == errno.ENOSYS)\n"
    code += "import multiprocessing\nprint(multiprocessing.Pool(2).map(abs, [-1, -2]))"
    assert value(sandbox, code) == "[-1, -1, -1] True\n[1, 2]"


def test_student_code_is_an_ordinary_user_without_capabilities(sandbox):
    code = "import os\nlines = open('/proc/self/status').read().splitlines()\n"
    code += "print(os.getuid() * os.geteuid() * os.getgid() != 0, 0 in os.getgroups())\n"
    code += "print({line.split()[1] for line in lines if line.startswith('Cap')})\n"
    code += "print([line.split()[1] for line in lines if line.startswith('NoNewPrivs')])"
    assert value(sandbox, code) == "True False\n{'0000000000000000'}\n['1']"


def test_no_namespaces_can_be_made_and_nothing_mounted(sandbox):
    code = "import ctypes\nlibc = ctypes.CDLL(None)\n"
    code += "[libc.unshare(flag) for flag in (0x10000000, 0x20000, 0x20000000)], "
    code += "libc.mount(b'none', b'/tmp', b'tmpfs', 0, None), libc.umount2(b'/tmp', 2), "
    code += "libc.mount(None, b'/sockets', None, 32 | 4096, None), libc.chroot(b'/tmp')"
    assert value(sandbox, code) == "([-1, -1, -1], -1, -1, -1, -1)"


def test_setuid_programs_give_nothing(sandbox):
    code = "import os, subprocess\n"
    code += "subprocess.run(['su', '-c', 'id'], capture_output=True).returncode == 0"
    assert value(sandbox, code) == "False"


def test_the_parent_and_init_cannot_be_seen_signalled_traced_or_read(sandbox):
    code = """
import ctypes, os
print(sorted(int(name) for name in os.listdir("/proc") if name.isdigit())[:2], os.getppid())
print(ctypes.CDLL(None).ptrace(16, 1, 0, 0))
for name in ["mem", "environ", "maps", "root", "cwd", "fd"]:
    try:
        os.listdir(f"/proc/1/{name}") if name in ("root", "cwd", "fd") else open(f"/proc/1/{name}")
        print("read", name)
    except PermissionError:
        pass
"""
    assert value(sandbox, code) == "[1, 2] 1\n-1"


def test_no_socket_to_the_grading_process_is_left_open(sandbox):
    code = """
import os, stat
names = [os.readlink(f"/proc/self/fd/{n}") for n in range(3)]
names, any(isinstance(o, __import__("socket").socket) and o.fileno() >= 0 and o.type == 5
           for o in __import__("gc").get_objects())
"""
    assert value(sandbox, code).endswith("False)")


# ---- How much it may use ------------------------------------------------------------------------


def test_memory_is_limited_for_one_process(sandbox):
    cells = ["import numpy as np\nx = np.ones(2**26)", "1 + 1"]
    outputs, _ = run(sandbox, *cells)
    assert "MemoryError" in outputs[0]
    assert outputs[1] == "2"


def test_memory_is_limited_for_all_processes_together(danger):
    code = """
import os, time
for _ in range(6):
    if os.fork() == 0:
        filler = bytearray(150 * 2**20)
        time.sleep(60)
time.sleep(60)
"""
    with pytest.raises(Exception, match="[Kk]ernel died"):
        run(danger, code)
    assert value(danger, "6 * 7") == "42"


def test_why_the_sandbox_ended_a_kernel_is_in_its_report(danger):
    manager = danger.kernel_manager()
    code = "import os, time\nfor _ in range(6):\n    if os.fork() == 0:\n"
    code += "        filler = bytearray(150 * 2**20)\n        time.sleep(60)\ntime.sleep(60)"
    notebook = new_notebook(cells=[new_code_cell(code)])
    with pytest.raises(Exception, match="[Kk]ernel died"):
        NotebookClient(notebook, km=manager).execute(cleanup_kc=True)
    assert manager.report.why == "memory"


def test_a_message_that_never_ends_does_not_fill_the_grader(danger, monkeypatch):
    monkeypatch.setattr("grading.kernels.MAX_UNREAD", 100 * MIB)
    code = (HERE.parent / "bank/hostile/em_gmm_1d/endless_message.py").read_text()
    manager = danger.kernel_manager()
    with pytest.raises(Exception, match="[Kk]ernel died"):
        notebook = new_notebook(cells=[new_code_cell(code)])
        NotebookClient(notebook, km=manager).execute(cleanup_kc=True)
    assert manager.report.why == "messages"
    assert value(danger, "6 * 7") == "42"


def test_a_fork_bomb_is_bounded(danger):
    code = """
import os, time, warnings
warnings.simplefilter("ignore")  # Python 3.12 warns of a fork
made = 0
try:
    while made < 200:
        if os.fork() == 0:
            time.sleep(30)
            os._exit(0)
        made += 1
except BlockingIOError:
    print("bounded", made < 40)
"""
    assert value(danger, code) == "bounded True"


def test_a_fork_bomb_that_multiplies_ends_with_its_submission(danger):
    code = """
import os
if os.fork() == 0:
    while True:
        try:
            os.fork()
        except OSError:
            pass
"""
    value(danger, code)
    assert value(danger, "6 * 7") == "42"


def test_a_file_and_all_files_together_are_limited(sandbox):
    code = """
import os
def fill(path, size):
    try:
        with open(path, "wb") as file:
            for _ in range(size):
                file.write(bytes(2**20))
        return "fits"
    except OSError as error:
        return error.strerror
print(fill("one", 9))
print([fill(folder + "/many", 7) for folder in (".", "/tmp", "/dev/shm")])
"""
    expected = "File too large\n['fits', 'No space left on device', 'No space left on device']"
    assert value(sandbox, code) == expected


def test_open_files_are_limited(sandbox):
    code = """
files = []
try:
    while len(files) < 1000:
        files.append(open("/dev/null"))
except OSError as error:
    files.clear()  # the kernel needs some to print
    print(error.strerror)
"""
    assert value(sandbox, code) == "Too many open files"


def test_no_core_is_dumped(sandbox):
    code = "import resource\nresource.getrlimit(resource.RLIMIT_CORE)"
    assert value(sandbox, code) == "(0, 0)"


def test_limits_cannot_be_raised(sandbox):
    code = "import resource\nresource.setrlimit(resource.RLIMIT_AS, (2**40, 2**40))"
    assert "not allowed to raise maximum limit" in value(sandbox, code)


# ---- Starting it --------------------------------------------------------------------------------


def test_a_missing_bubblewrap_is_one_clear_error(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SandboxError, match="apt-get install bubblewrap"):
        WarmSandbox().start()


def test_a_bubblewrap_that_may_not_make_a_sandbox_is_one_clear_error(monkeypatch, tmp_path):
    program = tmp_path / "bwrap"
    program.write_text("#!/bin/sh\necho 'bwrap: No permissions to create namespace' >&2; exit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(SandboxError, match="No permissions to create namespace"):
        WarmSandbox().start()
    switch = tmp_path / "apparmor_restrict_unprivileged_userns"
    switch.write_text("1\n")
    monkeypatch.setattr("grading.sandbox.UBUNTUS_SWITCH", switch)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SandboxError, match="sudo sysctl -w kernel.apparmor_restrict_unpriv.*=0"):
        WarmSandbox().start()


def test_a_bubblewrap_of_2020_will_do():
    arguments = {word for word in Sandbox().bubblewrap(HERE, "/tmp") if word.startswith("--")}
    # That of version 0.4, in Debian 11; Ubuntu 22.04 and RHEL 9 have 0.6.
    known = "unshare-pid unshare-net unshare-ipc unshare-uts unshare-cgroup-try unshare-user "
    known += "die-with-parent new-session hostname cap-drop cap-add dir ro-bind-try ro-bind bind "
    known += "tmpfs symlink proc dev remount-ro chdir"
    assert arguments <= {f"--{option}" for option in known.split()} | {"--"}


def test_a_module_that_starts_a_thread_is_one_clear_error(monkeypatch, tmp_path):
    program = tmp_path / "with_a_thread.py"
    thread = "import threading\nthreading.Thread(target=threading.Event().wait).start()\n"
    program.write_text(thread + Path(warm_parent.__file__).read_text())
    monkeypatch.setattr(warm_parent, "__file__", str(program))
    with pytest.raises(SandboxError, match="starts a thread"):
        WarmSandbox().start()


def test_no_sandbox_is_a_choice_that_warns(caplog):
    with WarmSandbox(backend="none", modules=[]) as sandbox:
        assert value(sandbox, "6 * 7") == "42"
    assert "submissions run as you" in caplog.text


def test_the_sandbox_dies_with_the_grader():
    code = "from grading.kernels import WarmSandbox\nimport os, signal\n"
    code += "s = WarmSandbox(modules=[])\ns.start()\ns.start_kernel()\n"
    code += "print(s.process.pid, s.folder, flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    pid, folder = result.stdout.split()
    wait_until(lambda: not Path(f"/proc/{pid}").exists())
    shutil.rmtree(folder)  # which nobody is left to remove


def wait_until(true, seconds=10):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.skipif(os.geteuid() != 0, reason="these tests run as an ordinary user already")
def test_all_of_this_holds_for_an_ordinary_user_too():
    # An ordinary user may not look into root's home, where Python and this folder may be.
    home = os.path.expanduser("~root")
    command = ["bwrap", "--dev-bind", "/", "/", "--perms", "0755", "--tmpfs", home]
    for path in sorted(path for path in python_folders() if Path(path).is_relative_to(home)):
        for folder in reversed(Path(path).parents):
            command += ["--dir", str(folder)]
        command += ["--ro-bind", path, path]
    command += ["--ro-bind", str(HERE.parents[1]), f"{home}/course", "--chdir", f"{home}/course"]
    command += ["--perms", "1777", "--tmpfs", f"{home}/home", "--setenv", "HOME", f"{home}/home"]
    command += ["setpriv", f"--reuid={ORDINARY}", f"--regid={ORDINARY}", "--clear-groups"]
    trial = [*command, "bwrap", "--unshare-user", "--ro-bind", "/", "/", "true"]
    if subprocess.run(trial, check=False).returncode:
        pytest.skip("this system does not let ordinary users make user namespaces")
    command += [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += [f"tests/{name}.py" for name in ("test_sandbox", "test_kernels")]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout[-5000:] + result.stderr
