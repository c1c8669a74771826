"""What student code can see, reach and use up, told by code that tries.

All of it runs in the sandbox, and what could do harm outside only once the sandbox has been seen
to hold: see ``danger``. As root, each test runs a second time as an ordinary user, and with
`make test-all` those of test_kernels.py too.
"""

import ctypes
import ctypes.util
import mmap
import os
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from isograde.running import warm_parent
from isograde.running.kernels import WarmSandbox
from isograde.running.sandbox import MIB, Sandbox, SandboxError, python_folders, student_uid
from isograde.running.system_calls import (
    INSPECTED,
    MACHINES,
    OF_ALL_MACHINES,
    REFUSED,
    UNSUPPORTED,
    numbers,
)
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from processes import WAIT, alive, as_ordinary_user, children_of, killed_at_last, wait_for

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
HERE = Path(__file__).resolve()
LIMITS = {"memory": 256 * MIB, "processes": 40, "scratch": 16 * MIB, "file_size": 8 * MIB}
LIMITS |= {"open_files": 128, "cpu_seconds": 60}


def run(sandbox, *cells, files=None):
    """Run cells in a new kernel. Returns the texts that they print and their errors, the report."""
    notebook = new_notebook(cells=[new_code_cell(cell) for cell in cells])
    manager = sandbox.kernel_manager(files)
    client = NotebookClient(notebook, km=manager, allow_errors=True, timeout=WAIT)
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


def why_it_ends(sandbox, code):
    """Return why the sandbox ends a kernel that runs this code."""
    manager = sandbox.kernel_manager()
    notebook = new_notebook(cells=[new_code_cell(code)])
    with pytest.raises(Exception, match="[Kk]ernel died"):
        NotebookClient(notebook, km=manager, timeout=WAIT).execute(cleanup_kc=True)
    return manager.report.why


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
    paths = [
        str(gradebook),
        str(HERE),
        str(HERE.parents[1] / "src" / "isograde" / "running" / "sandbox.py"),
    ]
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
        assert value(fresh, "import os\nos.environ['NBGRADER_EXECUTION']") == "'autograde'"


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
    monkeypatch.setattr("isograde.running.sandbox.python_folders", lambda: found)
    with WarmSandbox(modules=[], hidden=[str(course)]) as sandbox:
        # The copy of /tmp that kernels get would hide it in any case: so look as the parent does.
        command = sandbox.bubblewrap(warm_parent.__file__, tmp_path)
    look, plant = ["find", str(course)], ["touch", f"{course}/planted"]
    seen = subprocess.run([*command, *look], check=True, capture_output=True, text=True)
    assert seen.stdout.split() == [str(course), f"{course}/.venv", f"{course}/.venv/bin"]
    written = subprocess.run([*command, *plant], check=False, capture_output=True, text=True)
    assert "Read-only file system" in written.stderr


def test_a_python_environment_that_is_the_course_folder_is_refused():
    with pytest.raises(SandboxError, match="folder of its own"):
        Sandbox(hidden=[sys.prefix]).bubblewrap(HERE, "/tmp")


def test_python_may_be_named_by_way_of_a_folder_that_the_sandbox_lacks(tmp_path):
    (tmp_path / "exercise").mkdir()
    (tmp_path / "environment").symlink_to(sys.prefix)
    program = "../environment/bin/python"
    code = "from isograde.running.kernels import WarmSandbox\nwith WarmSandbox(modules=[]) as sandbox:\n"
    code += "    sandbox.start_kernel()\n    print('started')"
    done = subprocess.run(
        [program, "-c", code],
        cwd=tmp_path / "exercise",
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "started\n", done.stderr[-1000:]


# ---- What it may do -----------------------------------------------------------------------------


USERS_OF_ROOT = {  # as /proc/self/uid_map has them, and the least of those that are taken
    "all": ("0 0 4294967295", 2_000_000_000),
    "as in a container": ("0 100000 65536", 60_000),
    "of several ranges": ("0 1000 1\n1 100000 65535", 60_000),
}


@pytest.mark.parametrize("users", USERS_OF_ROOT)
def test_root_runs_student_code_as_a_user_that_there_is(users, monkeypatch):
    ranges, first = USERS_OF_ROOT[users]
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(Path, "read_text", lambda _: ranges)
    assert first <= student_uid() < first + 5_000


@pytest.mark.parametrize("ranges", ["0 1000 1", "0 0 60000", "70000 0 2000"])
def test_root_without_any_other_user_is_told_so(ranges, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(Path, "read_text", lambda _: ranges)
    with pytest.raises(SandboxError, match="a container that has no other user"):
        student_uid()


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


def test_no_process_can_be_made_in_namespaces_of_its_own(sandbox):
    code = """
import ctypes, os
clone = {"x86_64": 56, "aarch64": 220}[os.uname().machine]
libc = ctypes.CDLL(None)
for flag in (0x10000000, 0x20000, 0x20000000, 0x40000000):
    made = libc.syscall(clone, flag | 17, 0, 0, 0, 0)  # with SIGCHLD
    if made == 0:
        os._exit(0)
    print(made)
"""
    assert value(sandbox, code) == "-1\n-1\n-1\n-1"


def seen_by_the_parent(sandbox, code):
    """Return what code prints in a process like the one that kernels are forked from."""
    command = sandbox.bubblewrap(warm_parent.__file__, sandbox.sockets)
    command += [sys.executable, "-I", "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_the_parent_itself_sees_no_network_and_no_process_of_the_machine(sandbox):
    code = "import os, socket\n"
    code += "print([name for _, name in socket.if_nameindex()], socket.gethostname(), "
    code += "len([name for name in os.listdir('/proc') if name.isdigit()]), "
    code += "os.path.exists('/proc/sysvipc') and len(open('/proc/sysvipc/shm').readlines()))"
    held = ctypes.CDLL(None).shmget(0, 4096, 0o1600)  # which the machine's own processes see
    try:
        assert seen_by_the_parent(sandbox, code) == "['lo'] sandbox 2 1\n"
    finally:
        ctypes.CDLL(None).shmctl(held, 0, None)


def test_the_parent_itself_finds_all_read_only_that_is_not_its_own(sandbox):
    code = "import errno\nfor folder in ('/', '/dev', '/etc', '/tmp', '/usr'):\n    try:\n"
    code += "        open(folder + '/planted', 'w')\n        print('wrote', folder)\n"
    code += "    except OSError as error:\n        assert error.errno == errno.EROFS, error"
    assert seen_by_the_parent(sandbox, code) == ""


def test_the_parent_itself_has_the_capabilities_that_it_needs_and_no_more(sandbox):
    look = "print([line.split()[1] for line in open('/proc/self/status') if line[:6] == 'CapEff'])"
    needed = [5, 6, 7, 21] if os.geteuid() == 0 else []
    mask = sum(1 << capability for capability in needed)
    assert seen_by_the_parent(sandbox, look) == f"['{mask:016x}']\n"


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
import gc, os, socket
sockets = [one for one in gc.get_objects() if isinstance(one, socket.socket)]
print(any(one.fileno() >= 0 and one.type == socket.SOCK_SEQPACKET for one in sockets))
opened = [f"/proc/self/fd/{name}" for name in os.listdir("/proc/self/fd")]
sorted({os.readlink(path).partition(":")[0] for path in opened if os.path.lexists(path)})
"""
    # The pipes are the kernel's own, by which it gets what is printed.
    assert value(sandbox, code) == "False\n['/dev/null', 'anon_inode', 'pipe', 'socket']"


def test_the_keys_of_the_graders_session_are_not_there():
    libc, calls = ctypes.CDLL(None), numbers(REFUSED, os.uname().machine)
    sandbox = WarmSandbox(modules=[])

    def begin():
        """Start it in a session of its own, which this thread has, and what comes of it."""
        libc.syscall(calls["keyctl"], 1, b"of the grader")
        key = libc.syscall(calls["add_key"], b"user", b"of the grader", b"x", 1, -3)
        sandbox.start()
        return key

    with ThreadPoolExecutor(1) as pool:
        try:
            if pool.submit(begin).result() < 0:
                pytest.skip("this system lets nobody have keys")
            keys = value(sandbox, "open('/proc/keys').read()")
        finally:
            sandbox.stop()
    assert "keyring   _ses: empty" in keys
    # Linux tells an ordinary user the names of all their keys, whatever the session.
    assert os.geteuid() != 0 or "of the grader" not in keys


def test_linux_ends_a_kernel_first_if_the_machine_has_no_memory_left(sandbox):
    assert value(sandbox, "open('/proc/self/oom_score_adj').read()") == "'1000\\n'"


# ---- How much it may use ------------------------------------------------------------------------


ROUNDING = 2**26  # bytes that the limit may be higher


def test_memory_is_limited_for_one_process(sandbox):
    within, beyond = 0.8 * LIMITS["memory"], 1.05 * LIMITS["memory"] + ROUNDING
    cells = [f"import numpy as np\nx = np.ones({int(size)}, 'i1')" for size in (within, beyond)]
    outputs, _ = run(sandbox, "x = 0", *cells, "x = 0", *cells[:1])
    assert "MemoryError" in outputs[2]
    assert outputs[:2] + outputs[3:] == [""] * 4


def test_each_process_has_its_limits(sandbox):
    code = """
import resource
own = {name: resource.getrlimit(getattr(resource, f"RLIMIT_{name}")) for name in NAMES}
held = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
own, held
"""
    expected = {name: LIMITS[limit] for name, limit in SETTINGS_OF.items()}
    names = [*expected, "AS", "DATA"]
    limits, held = eval(value(sandbox, f"NAMES = {names}{code}"))
    for name in ("AS", "DATA"):
        soft, hard = limits.pop(name)
        assert soft == hard
        assert 0.8 * LIMITS["memory"] < soft - held < LIMITS["memory"] + ROUNDING
    assert limits == {name: (limit, limit) for name, limit in expected.items()}


SETTINGS_OF = {"FSIZE": "file_size", "NOFILE": "open_files", "CPU": "cpu_seconds"}
SETTINGS_OF |= {"NPROC": "processes"}


def test_a_process_that_uses_up_its_CPU_time_ends():
    with WarmSandbox(modules=[], **(LIMITS | {"cpu_seconds": 2})) as sandbox:
        with pytest.raises(Exception, match="[Kk]ernel died"):
            run(sandbox, "while True: pass")


FILL_IN_TWO = """
import os, time, warnings
warnings.simplefilter("ignore")  # from Python 3.12 on, of a fork of a process with threads
children = []
for _ in range(2):
    pid = os.fork()
    if pid == 0:
        filler = bytearray(SIZE)
        time.sleep(SECONDS)
        os._exit(0)
    children.append(pid)
for pid in children:
    os.waitpid(pid, 0)
"""


def test_memory_is_limited_for_all_processes_together(danger):
    beyond = FILL_IN_TWO.replace("SIZE", f"{LIMITS['memory'] * 11 // 20}")
    assert why_it_ends(danger, beyond.replace("SECONDS", "600")) == "memory"
    assert value(danger, "6 * 7") == "42"
    within = FILL_IN_TWO.replace("SIZE", f"{LIMITS['memory'] * 8 // 20}")
    assert value(danger, within.replace("SECONDS", "1")) == ""


def test_more_processes_than_may_be_end_the_kernel():
    request = {"memory": 2**50, "processes": 0}
    usage = warm_parent.Usage(request, keeper=0, init=os.getpid())
    assert usage.too_much() == "processes"
    request["processes"] = 10**6
    assert usage.too_much() == ""


# 1 GB of parts, each announcing another, as libzmq's protocol has it (ZMTP 3).
ENDLESS_MESSAGE = """
import os, select, socket, struct
part = memoryview(b"\\x03" + struct.pack(">Q", 8_000_000) + bytes(8_000_000))
sent, left = {}, 10**9
for name in os.listdir("/proc/self/fd"):
    try:
        connection = socket.socket(fileno=os.dup(int(name)))
        if "kernel-" in str(connection.getsockname()) and connection.getpeername() is not None:
            connection.setblocking(False)
            sent[connection] = 0
    except OSError:
        pass
while left > 0:
    for connection in select.select([], list(sent), [])[1]:
        count = connection.send(part[sent[connection] :])
        sent[connection] = (sent[connection] + count) % len(part)
        left -= count
"""


def test_a_message_that_never_ends_does_not_fill_the_grader(danger, monkeypatch):
    monkeypatch.setattr("isograde.running.kernels.MAX_UNREAD", 100 * MIB)
    manager = danger.kernel_manager()
    with pytest.raises(Exception, match="[Kk]ernel died"):
        notebook = new_notebook(cells=[new_code_cell(ENDLESS_MESSAGE)])
        NotebookClient(notebook, km=manager).execute(cleanup_kc=True)
    # On a busy machine it fills its own memory before the grader has read so much of it.
    assert manager.report.why in ("messages", "memory")
    assert value(danger, "6 * 7") == "42"


def test_a_fork_bomb_is_bounded(danger):
    code = """
import os, time, warnings
warnings.simplefilter("ignore")  # Python 3.12 warns of a fork
made = 0
try:
    while made < 200:
        if os.fork() == 0:
            time.sleep(600)
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


def test_the_number_of_files_is_limited(sandbox):
    code = """
try:
    for number in range(25_000):
        open(f"/tmp/{number}", "w").close()
except OSError as error:
    print(error.strerror, number > 19_000)
"""
    assert value(sandbox, code) == "No space left on device True"


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


# ---- What the system counts for a user, for the machine or for nobody ---------------------------

# Each takes about 400 MB in its own way, and would stay so for a while.
HELD_BY_MANY = {
    "sockets": """
import os, socket, time
for _ in range(12):
    if os.fork() == 0:
        held = []
        for _ in range(50):
            one, other = socket.socketpair()
            one.setblocking(False)
            try:
                while True:
                    one.send(bytes(100_000))
            except BlockingIOError:
                held.append(other)  # and the one that counts for what waits here is closed
        time.sleep(600)
time.sleep(600)
""",
    "connections that nobody accepts": """
import socket, time
listening = socket.socket(socket.AF_UNIX)
listening.bind("\\0here")
listening.listen(4096)
for _ in range(2000):
    line = socket.socket(socket.AF_UNIX)
    line.connect("\\0here")
    line.send(bytes(180_000))
    line.close()
time.sleep(600)
""",
    "connections of the network": """
import os, socket, time
listening = socket.socket()
listening.bind(("127.0.0.1", 0))
listening.listen(4096)
for _ in range(12):
    if os.fork() == 0:
        held = []
        for _ in range(50):
            held.append(socket.create_connection(listening.getsockname()))
            held[-1].setblocking(False)
            try:
                while True:
                    held[-1].send(bytes(1_000_000))
            except BlockingIOError:
                pass
        time.sleep(600)
time.sleep(600)
""",
    "small processes": """
import os, time
for _ in range(28):
    if os.fork() == 0:
        filler = bytearray(15 * 2**20)
        time.sleep(600)
time.sleep(600)
""",
    "processes whose first thread has ended": """
import ctypes, os, threading, time
def fill():
    time.sleep(0.5)
    filler = bytearray(80 * 2**20)
    time.sleep(600)
for _ in range(5):
    if os.fork() == 0:
        threading.Thread(target=fill).start()
        ctypes.CDLL(None).syscall({"x86_64": 60, "aarch64": 93}[os.uname().machine], 0)
time.sleep(600)
""",
    "processes that keep their memory a secret": """
import ctypes, os, time
for _ in range(6):
    if os.fork() == 0:
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        filler = bytearray(70 * 2**20)
        time.sleep(600)
time.sleep(600)
""",
}


@pytest.mark.parametrize("kind", HELD_BY_MANY)
def test_memory_that_many_hold_a_little_of_counts(danger, kind):
    assert why_it_ends(danger, HELD_BY_MANY[kind]) == "memory"


def test_page_tables_count_as_memory():
    before = warm_parent.held_alone(os.getpid())[1]
    with mmap.mmap(-1, 2**33, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as pages:
        pages.madvise(mmap.MADV_NOHUGEPAGE)
        assert sum(pages[:: 2**21]) == 0  # of which the system holds one page, and where it is
        assert warm_parent.held_alone(os.getpid())[1] - before > 2**33 // 2**21 * 4000


def test_one_memory_of_two_processes_counts_once():
    # As threads have it, and a child of vfork(2) until it runs its own program.
    with ThreadPoolExecutor(1) as pool:
        pids = {os.getpid(), pool.submit(threading.get_native_id).result()}
        one = warm_parent.held_alone(os.getpid())[1]
        assert not warm_parent.hold_more(pids, 1.5 * one)
        assert warm_parent.hold_more(pids, 0.5 * one)


def test_what_processes_share_counts_once(sandbox):
    code = """
import os, time, warnings
import numpy as np
warnings.simplefilter("ignore")  # as above
shared = np.ones(100 * 2**17)
pids = []
for _ in range(4):
    pid = os.fork()
    if pid == 0:
        shared.sum()
        time.sleep(1)
        os._exit(0)
    pids.append(pid)
[os.waitpid(pid, 0)[1] for pid in pids], shared.nbytes
"""
    assert value(sandbox, code) == f"([0, 0, 0, 0], {100 * MIB})"


def test_not_so_much_may_be_shared_that_a_look_at_it_takes_long(danger):
    code = "import os, time\nshared = bytearray(150 * 2**20)\nfor _ in range(20):\n"
    code += "    if os.fork() == 0:\n        time.sleep(600)\n        os._exit(0)\ntime.sleep(600)"
    assert why_it_ends(danger, code) == "memory"


def test_shared_memory_that_outlives_its_place_in_a_process_cannot_be_had(sandbox):
    code = """
import mmap, os
for file, flags in ((-1, mmap.MAP_SHARED | mmap.MAP_ANONYMOUS), (os.open("/dev/zero", os.O_RDWR), 1)):
    try:
        print(mmap.mmap(file, 4096, flags=flags))
    except OSError as error:
        print(error.strerror)
len(mmap.mmap(-1, 4096, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)), open("/dev/zero", "rb").read(3)
"""
    expected = "Operation not permitted\nNo such device\n(4096, b'\\x00\\x00\\x00')"
    assert value(sandbox, code) == expected


def test_files_have_no_access_lists(sandbox):
    code = """
import errno, os, shutil, struct
entries = [(1, 6, -1), *[(2, 6, os.getuid())] * 1000, (4, 6, -1), (16, 6, -1), (32, 6, -1)]
several = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)
open("a", "w").close()
try:
    os.setxattr("a", "system.posix_acl_access", several)
except OSError as error:
    print(error.errno == errno.EOPNOTSUPP, shutil.copy2("a", "b"))
"""
    assert value(sandbox, code) == "True b"


def test_locks_of_files_are_limited(danger):
    code = """
import fcntl, time
files = [open(str(number), "w") for number in range(60)]
for place in range(800):
    for file in files:
        fcntl.lockf(file, fcntl.LOCK_EX, 1, 2 * place)
time.sleep(600)
"""
    assert why_it_ends(danger, code) == "memory"


def test_terminals_are_a_few_of_its_own(sandbox):
    code = """
import os
held = []
try:
    while len(held) < 50:
        held.append(os.openpty())
except OSError as error:
    print(error.strerror)
sorted(os.listdir("/dev/pts"), key=len)[-1], len(held)
"""
    assert value(sandbox, code) == "No space left on device\n('ptmx', 16)"


def test_of_what_users_have_together_it_gets_little(sandbox):
    code = "import resource\nnames = ['MSGQUEUE', 'MEMLOCK', 'NICE', 'RTPRIO', 'SIGPENDING']\n"
    code += "[resource.getrlimit(getattr(resource, f'RLIMIT_{name}'))[1] for name in names]"
    assert value(sandbox, code) == "[0, 0, 0, 0, 256]"


@pytest.fixture(scope="module")
def refused(sandbox):
    """What the system says of each call that is refused, made with arguments that mean nothing."""
    calls = numbers(REFUSED, os.uname().machine) | {"of tomorrow": 1000, "io_uring_setup": 425}
    code = """
import ctypes, errno
call = ctypes.CDLL(None, use_errno=True).syscall
{name: (call(number, -1, 0, 0, 0, 0), errno.errorcode.get(ctypes.get_errno())) for name, number in """
    code += f"{calls}.items()}}"
    return eval(value(sandbox, code))


@pytest.mark.parametrize("call", [*numbers(REFUSED, "x86_64"), "of tomorrow", "io_uring_setup"])
def test_a_call_for_what_is_not_its_own_is_refused(refused, call):
    if call in refused:  # or the machine has no such call
        assert refused[call] == (-1, "ENOSYS")


def test_only_sockets_that_python_needs_can_be_made(sandbox):
    code = """
import itertools, socket
made = []
for family, kind, protocol in itertools.product(range(1, 50), (1, 2, 3, 5), (0, 1, 6, 15, 17, 132, 262)):
    try:
        socket.socket(family, kind, protocol)
        made.append((family, protocol))
    except OSError:
        pass
sorted({(family, protocol) for family, protocol in made if family != 1})
"""
    assert value(sandbox, code) == "[(2, 0), (2, 6), (2, 17), (16, 0)]"


def test_a_socket_does_not_grow(sandbox):
    code = """
import socket
pair = socket.socketpair()
for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
    try:
        pair[0].setsockopt(socket.SOL_SOCKET, option, 10**7)
    except OSError as error:
        print(error.strerror)
pair[0].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
for name in ("tcp_rmem", "tcp_wmem"):
    print(*open(f"/proc/sys/net/ipv4/{name}").read().split())
"""
    refused, limits = "Operation not permitted", "4096 16384 65536"
    assert value(sandbox, code).splitlines() == [refused, refused, limits, limits]


@pytest.mark.parametrize("machine", MACHINES)
def test_calls_have_the_numbers_that_libseccomp_knows(machine):
    path = ctypes.util.find_library("seccomp")
    if not path:
        pytest.skip("libseccomp is not installed")
    number_of = ctypes.CDLL(path).seccomp_syscall_resolve_name_arch
    calls = {}
    for table in (REFUSED, UNSUPPORTED, INSPECTED):
        calls |= numbers(table, machine)
    for name, number in (calls | OF_ALL_MACHINES).items():
        known = number_of(ctypes.c_uint32(MACHINES[machine]), name.encode())
        assert number == known or known < 0 and number > 440, name  # an older library


def test_a_machine_whose_calls_are_not_known_is_one_clear_error(monkeypatch):
    machine = os.uname_result(["Linux", "", "", "", "riscv64"])
    monkeypatch.setattr("os.uname", lambda: machine)
    with pytest.raises(SandboxError, match="of x86_64 and aarch64, and this machine is riscv64"):
        WarmSandbox().start()


HONEST = {
    "threads": "from concurrent.futures import ThreadPoolExecutor as Pool\n"
    "print(list(Pool(4).map(abs, [-1, -2])))",
    "processes": "from concurrent.futures import ProcessPoolExecutor as Pool\n"
    "print(list(Pool(2).map(abs, [-1, -2])))",
    "processes of a server": "import multiprocessing\n"  # Python's own way from 3.14 on
    "with multiprocessing.get_context('forkserver').Pool(2) as pool:\n"
    "    print(pool.map(abs, [-1, -2]))",
    "a manager": "import multiprocessing\nwith multiprocessing.Manager() as manager:\n"
    "    print(list(manager.list([1, 2])))",
    "shared values": "import multiprocessing\nprint(list(multiprocessing.Array('i', [1, 2])))",
    "joblib": "import joblib\nprint(joblib.Parallel(2)(joblib.delayed(abs)(x) for x in (-1, -2)))",
    "commands": "import subprocess\nprint(subprocess.check_output(['echo', '[1, 2]'], text=True))",
    "a pipe of commands": "!echo [1, 2] | cat",
    "a cell of bash": "%%bash\necho '[1, 2]' > /tmp/a; cat /tmp/a",
    "what children print": "import multiprocessing, time\n"
    "child = multiprocessing.Process(target=print, args=[[1, 2]])\nchild.start()\nchild.join()\n"
    "time.sleep(3)",
    "asyncio": "import asyncio\nawait asyncio.sleep(0.1)\n"
    "made = await asyncio.create_subprocess_exec('true')\nawait made.wait()\nprint([1, 2])",
    "a server of its own": "import asyncio\nasync def answer(reader, writer):\n"
    "    writer.write(await reader.readline())\n    await writer.drain()\n"
    "server = await asyncio.start_server(answer, '127.0.0.1', 0)\n"
    "place = server.sockets[0].getsockname()\n"
    "reader, writer = await asyncio.open_connection(*place)\nwriter.write(b'[1, 2]\\n')\n"
    "print((await reader.readline()).decode())",
    "sqlite": "import sqlite3\nwith sqlite3.connect('a.db') as db:\n"
    "    db.execute('create table a as select 1, 2')\n"
    "print(list(*sqlite3.connect('a.db').execute('select * from a')))",
    "temporary files": "import tempfile\nwith tempfile.NamedTemporaryFile('w+') as file:\n"
    "    file.write('[1, 2]')\n    file.flush()\n    print(open(file.name).read())",
    "mapped arrays": "import numpy as np\na = np.memmap('a', int, 'w+', shape=2)\na[:] = [1, 2]\n"
    "print(a.tolist())",
    "algebra": "import numpy as np\nprint(np.linalg.solve(np.eye(2), [1, 2]).astype(int).tolist())",
}


@pytest.mark.parametrize("kind", HONEST)
def test_what_honest_code_uses_works(sandbox, kind):
    assert value(sandbox, HONEST[kind]) == "[1, 2]"


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
    monkeypatch.setattr("isograde.running.sandbox.UBUNTUS_SWITCH", switch)
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


@pytest.mark.parametrize("parent", ["runs", "hangs"])
def test_the_sandbox_dies_with_the_grader(parent):
    code = "from isograde.running.kernels import WarmSandbox\nimport signal\n"
    code += "s = WarmSandbox(modules=[])\ns.start()\ns.start_kernel()\n"
    code += "print(s.process.pid, s.folder, flush=True)\nsignal.pause()"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as grader:
        pid, folder = grader.stdout.readline().split()
        with killed_at_last(int(pid)):
            for inside, line in children_of(int(pid)).items():
                if parent == "hangs" and "bwrap" not in line:
                    os.kill(inside, signal.SIGSTOP)
            grader.kill()
            wait_for(lambda: not alive(int(pid)))
    shutil.rmtree(folder)  # which nobody is left to remove


@pytest.mark.skipif(os.geteuid() != 0, reason="these tests run as an ordinary user already")
def test_all_of_this_holds_for_an_ordinary_user_too():
    home = os.path.expanduser("~root")
    options = ["--ro-bind", str(HERE.parents[1]), f"{home}/course", "--chdir", f"{home}/course"]
    options += ["--perms", "1777", "--tmpfs", f"{home}/home", "--setenv", "HOME", f"{home}/home"]
    options += ["--setenv", "PYTHONPATH", f"{home}/course/src"]
    command = as_ordinary_user(options=options)
    command += [sys.executable, "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    files = ["test_sandbox", *["test_kernels"] * EVERYTHING]
    command += [f"tests/{name}.py" for name in files]
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout[-5000:] + result.stderr
