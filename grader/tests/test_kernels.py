"""Warm kernels through nbclient and nbgrader's Execute: each as good as a fresh one, and alone.

What could do harm outside runs only once the sandbox is seen to hold: see ``danger``.
"""

import asyncio
import os
import signal
import time
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
import zmq
from isograde.running.kernels import WarmSandbox, copy_files
from isograde.running.warm_parent import send
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.preprocessors import Execute
from processes import WAIT
from test_sandbox import LIMITS, run, text_of, value

MODULES = ["numpy", "matplotlib.pyplot", "no_such_module"]


@pytest.fixture(scope="module")
def sandbox():
    with WarmSandbox(modules=MODULES, **LIMITS) as sandbox:
        yield sandbox


@pytest.fixture
def danger(sandbox):
    """The sandbox, for code that would harm a machine, once it is seen to be one."""
    seen = value(
        sandbox, "import os\nos.getpid() < 9, os.getuid() != 0, os.path.exists('/etc/passwd')"
    )
    assert seen == "(True, True, False)", f"not in a sandbox: {seen}"
    return sandbox


def parent_of(sandbox) -> int:
    """Return the process that kernels are forked from: the child of bubblewrap's process 1."""
    pid = sandbox.process.pid
    for _ in range(2):
        pid = int(Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0])
    return pid


# ---- As good as a fresh kernel ------------------------------------------------------------------


def test_nbgraders_execute_runs_a_notebook_in_it(sandbox):
    notebook = new_notebook(cells=[new_code_cell("import os\nos.getcwd()")])
    notebook.metadata.kernelspec = {"name": "a-kernel-that-is-not-here", "display_name": "?"}
    execute = Execute(kernel_manager_class=sandbox.manager_class)
    execute.preprocess(notebook, {"metadata": {"path": "/"}})
    assert notebook.cells[0].outputs[0].data["text/plain"] == "'/scratch/work'"
    assert notebook.metadata.language_info.name == "python"


# Without the grader, where it is installed as it lies: the sandbox has no part of it.


def test_student_code_sees_the_same_as_in_an_ordinary_kernel(sandbox, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")  # as in the sandbox, of sys.flags
    monkeypatch.delenv("PYTHONPATH", raising=False)
    cells = [
        "x = 1\n__name__, dir(), In, Out, get_ipython().execution_count",
        "%timeit -n1 -r1 pass\n!echo from the shell",
        "import sys, os\nsys.argv[0], sys.modules['__main__'].x, sys.flags, sys.stdin",
        # Not the folder of this package, or that of the tests, which the sandbox does not show.
        "[path for path in sys.path if not path or '/lib/python' in path]",
        "import signal\n[(s, signal.getsignal(s)) for s in (2, 15, 17, 13, 10)], os.listdir()",
        "list(get_ipython().history_manager.get_tail(5)), get_ipython().extension_manager.loaded",
        "import matplotlib\nmatplotlib.get_backend(), os.environ['MPLBACKEND']",
        "get_ipython().config.get('IPKernelApp', {}).get('connection_dir'), input.__name__",
        "import numpy\nnumpy.get_printoptions(), numpy.geterr()",
        "1 / 0",
    ]
    notebooks = [new_notebook(cells=[new_code_cell(cell) for cell in cells]) for _ in range(2)]
    options = {"allow_errors": True, "resources": {"metadata": {"path": str(tmp_path)}}}
    NotebookClient(notebooks[0], **options).execute()
    NotebookClient(notebooks[1], km=sandbox.kernel_manager(), **options).execute(cleanup_kc=True)
    ordinary, warm = ([text_of(cell) for cell in notebook.cells] for notebook in notebooks)
    assert "from the shell" in warm.pop(1) and "from the shell" in ordinary.pop(1)
    assert warm == ordinary


def test_a_figure_is_shown_inline(sandbox):
    notebook = new_notebook(cells=[new_code_cell("import matplotlib.pyplot as plt\nplt.plot(1);")])
    NotebookClient(notebook, km=sandbox.kernel_manager()).execute(cleanup_kc=True)
    assert "image/png" in notebook.cells[0].outputs[0].data


def test_processes_of_its_own_work(sandbox):
    code = "import multiprocessing\nwith multiprocessing.Pool(2) as pool:\n"
    code += "    print(pool.map(abs, [-1, -2]))"
    assert value(sandbox, code) == "[1, 2]"


def test_no_two_kernels_draw_the_same_random_numbers(sandbox):
    code = "import random\nimport numpy as np\nrandom.random(), np.random.rand()"
    one, other = (eval(value(sandbox, code)) for _ in range(2))
    assert one[0] != other[0] and one[1] != other[1]


def test_no_two_kernels_have_the_same_key_or_sockets(sandbox):
    one = sandbox.start_kernel().connection
    other = sandbox.start_kernel().connection
    assert one["key"] != other["key"]
    assert [place.name for place in sandbox.sockets.iterdir()] == [Path(other["ip"]).parent.name]
    sandbox.end_kernel()


def test_the_report_counts_what_children_used_too(sandbox):
    code = "import os, time\nif os.fork() == 0:\n    while time.process_time() < 1:\n"
    code += "        pass\n    os._exit(0)\nos.wait()"
    _, report = run(sandbox, code)
    assert 1 < report.cpu_seconds < 10
    assert 50e6 < report.peak_memory < 1e9
    assert report.why == ""


# ---- The submission's files ---------------------------------------------------------------------


def test_a_submissions_files_are_there_and_its_notebooks_are_not(sandbox, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "points.csv").write_text("1,2")
    (tmp_path / "exercise.ipynb").write_text("the hidden tests")
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "folder").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe")
    code = "import os\nos.listdir(), open('data/points.csv').read()"
    assert value(sandbox, code, files=tmp_path) == "(['data'], '1,2')"


def test_all_of_it_works_where_new_files_are_for_their_owner_only(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "data.txt").write_text("there")
    before = os.umask(0o077)
    try:
        with WarmSandbox(modules=[], **LIMITS) as sandbox:
            assert value(sandbox, "open('folder/data.txt').read()", files=tmp_path) == "'there'"
    finally:
        os.umask(before)


@pytest.fixture
def source(tmp_path):
    """A folder of files of 100 bytes, some of them hidden."""
    for name in ("a.csv", "b.csv", "c.csv", ".hidden", ".git/config", "deep/.svn/d"):
        (tmp_path / "source" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / name).write_bytes(bytes(100))
    return tmp_path / "source"


def copied(source, size):
    """Copy the files of a folder; return the names of those that are there, and were too much."""
    target = source.with_name("target")
    left_out = copy_files(source, target, size)
    return sorted(path.name for path in target.rglob("*")), [path.name for path in left_out]


def test_hidden_files_and_folders_are_left_out(source):
    assert copied(source, 10**6) == (["a.csv", "b.csv", "c.csv"], [])


def test_too_large_files_are_left_out(source):
    (source / "a.csv").write_bytes(bytes(301))
    assert copied(source, 300) == (["b.csv", "c.csv"], ["a.csv"])


def test_all_files_have_one_limit(source):
    assert copied(source, 299) == (["a.csv", "b.csv"], ["c.csv"])


def test_of_very_many_files_only_the_first_are_copied(source, monkeypatch):
    monkeypatch.setattr("isograde.running.kernels.MAX_FILES", 3)  # one of them is hidden
    assert copied(source, 10**6) == (["a.csv", "b.csv"], ["c.csv"])


# ---- Nothing stays for the next submission ------------------------------------------------------


def test_a_daemon_and_a_sleeping_thread_are_gone(danger):
    code = """
import os, threading, time, warnings
warnings.simplefilter("ignore")  # Python 3.12 warns of a fork
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(600)
    os._exit(0)
threading.Thread(target=time.sleep, args=[600]).start()
"""
    assert value(danger, code) == ""
    count = "import os\n[int(pid) for pid in os.listdir('/proc') if pid.isdigit()]"
    assert value(danger, count) == "[1, 2]"


def test_what_was_written_anywhere_is_gone(danger):
    plant = """
import matplotlib, os
from pathlib import Path
home = Path.home()
plants = [home / ".ipython/profile_default/startup/evil.py", home / ".config/matplotlib/matplotlibrc"]
plants += [home / ".bashrc", Path(matplotlib.get_configdir()) / "matplotlibrc"]
plants += [Path(matplotlib.get_cachedir()) / "x", Path("/tmp/evil"), Path("/dev/shm/evil")]
for plant in [*plants, Path("evil.py")]:
    plant.parent.mkdir(parents=True, exist_ok=True)
    plant.write_text("raise SystemExit")
deep = Path("deep")
for _ in range(500):
    deep.mkdir()
    os.chdir(deep)
os.chmod(".", 0)
os.chmod(home, 0)
"""
    value(danger, plant)
    look = "import os\nfrom pathlib import Path\n"
    look += "[str(p) for top in (Path.home(), '.', '/dev/shm') for p in Path(top).rglob('*')"
    look += " if p.is_file() and p.name not in ('kernel.json', 'README')], os.listdir('.'), "
    look += "os.path.exists('/tmp/evil')"
    assert value(danger, look) == "([], [], False)"


def test_shared_memory_and_a_poisoned_module_are_gone(danger):
    poison = "import numpy\nnumpy.mean = None\nopen('/dev/shm/left', 'w').write('behind')"
    assert value(danger, poison) == "6"
    look = "import os, numpy\nos.listdir('/dev/shm'), numpy.mean([1, 3])"
    assert value(danger, look) in ("([], 2.0)", "([], np.float64(2.0))")


def test_the_folder_of_the_sockets_cannot_be_written_to(danger):
    code = "from pathlib import Path\n[place] = Path('/sockets').iterdir()\n"
    code += "(place / 'flood').write_text('x')"
    assert "Read-only file system" in value(danger, code)


# ---- Signals and ends ---------------------------------------------------------------------------


@asynccontextmanager
async def running(manager, code):
    """A kernel in which a cell runs, which has printed "begun"; yield its client."""
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=WAIT)
    client.execute(code, stop_on_error=False)  # as in grading: what is asked next is not aborted
    while (await client.get_iopub_msg(timeout=WAIT))["content"].get("text", "").strip() != "begun":
        pass
    try:
        yield client
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)


@pytest.mark.parametrize("code", ["print('begun')\nwhile True: pass", "!echo begun; sleep 6000"])
def test_an_endless_cell_or_command_is_interrupted_and_the_next_cell_runs(sandbox, code):
    async def interrupt():
        manager = sandbox.kernel_manager()
        async with running(manager, f"x = 1\n{code}") as client:
            await manager.interrupt_kernel()
            await client.get_shell_msg(timeout=WAIT)
            reply = await client.execute_interactive("assert x == 1", timeout=WAIT)
            assert reply["content"]["status"] == "ok"

    asyncio.run(interrupt())


def test_an_endless_cell_that_ignores_interrupts_is_killed(sandbox):
    manager = sandbox.kernel_manager()
    code = "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    code += "print('begun')\nwhile True: pass"

    async def endless():
        async with running(manager, code):
            await manager.interrupt_kernel()
            await asyncio.sleep(0.5)
            assert await manager.is_alive()
        assert not await manager.is_alive()

    asyncio.run(endless())
    assert manager.report.exit_code == 128 + signal.SIGKILL
    assert value(sandbox, "6 * 7") == "42"


def test_a_kernel_whose_init_hangs_is_killed(sandbox, monkeypatch):
    monkeypatch.setattr("isograde.running.kernels.END_SECONDS", 60)
    kernel = sandbox.start_kernel()
    init = parent_of(sandbox)
    for _ in range(2):  # by way of the keeper
        init = int(Path(f"/proc/{init}/task/{init}/children").read_text().split()[0])
    os.kill(init, signal.SIGSTOP)
    sandbox.end_kernel()
    assert (kernel.report.exit_code, kernel.report.why) == (128 + signal.SIGKILL, "")


def test_killing_all_that_can_be_killed_costs_only_that_submission(danger):
    parent = parent_of(danger)
    kill = "import os, signal\nfor number in (9, 15, 2, 19):\n"
    kill += "    for pid in [1, os.getppid(), *range(3, 300)]:\n        try:\n"
    kill += "            os.kill(pid, number)\n        except OSError:\n            pass\n"
    for code in (kill, "import os\nos.kill(-1, 9)\nos.kill(1, 15)", "import os\nos.killpg(0, 9)"):
        with suppress(DeadKernelError):  # all that it can reach is itself
            run(danger, code)
    assert value(danger, "6 * 7") == "42"
    assert parent_of(danger) == parent


def test_a_kernel_that_ends_itself_costs_only_that_submission(danger):
    for end in ("os._exit(3)", "os.abort()", "os.kill(os.getpid(), 11)"):
        with pytest.raises(DeadKernelError):
            run(danger, f"import os\n{end}")
    assert value(danger, "6 * 7") == "42"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP])
def test_a_lost_parent_is_replaced_and_only_that_submission_pays(sandbox, number, monkeypatch):
    process = sandbox.process
    manager = sandbox.kernel_manager()

    async def lose():
        async with running(manager, "print('begun')\nimport time\ntime.sleep(6000)"):
            os.kill(parent_of(sandbox), number)
            monkeypatch.setattr("isograde.running.kernels.END_SECONDS", 0.1)

    asyncio.run(lose())
    monkeypatch.undo()
    assert manager.report.why == "lost"
    assert value(sandbox, "6 * 7") == "42"
    assert sandbox.process is not process


def test_a_parent_that_is_lost_between_submissions_costs_nothing(sandbox):
    value(sandbox, "1")
    os.kill(parent_of(sandbox), signal.SIGKILL)
    assert value(sandbox, "6 * 7") == "42"


def test_a_signal_that_comes_after_the_end_does_nothing(sandbox):
    sandbox.start_kernel()
    sandbox.end_kernel()
    send(sandbox.control, signal=int(signal.SIGKILL))
    assert value(sandbox, "6 * 7") == "42"


def test_the_end_of_a_client_closes_all_its_sockets(sandbox):
    async def end():
        manager = sandbox.kernel_manager()
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return client.context.closed

    assert asyncio.run(end())


def test_each_line_to_a_kernel_has_its_limits(sandbox):
    limits = {zmq.SNDTIMEO: 3000, zmq.MAXMSGSIZE: 16_000_000, zmq.RCVHWM: 20}

    async def limits_of_lines():
        manager = sandbox.kernel_manager()
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        names = ("shell", "iopub", "stdin", "control")
        sockets = [getattr(client, f"{name}_channel").socket for name in names]
        found = [{one: line.getsockopt(one) for one in limits} for line in sockets]
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return found

    assert asyncio.run(limits_of_lines()) == [limits] * 4


def test_a_late_end_of_one_manager_leaves_the_next_kernel_alone(sandbox):
    async def late():
        one, other = sandbox.kernel_manager(), sandbox.kernel_manager()
        await one.start_kernel()
        await other.start_kernel()
        await one.shutdown_kernel()
        assert not await one.is_alive()
        assert await other.is_alive()
        await other.shutdown_kernel(now=True)

    asyncio.run(late())


# ---- Speed --------------------------------------------------------------------------------------


def test_a_warm_kernel_takes_a_fraction_of_the_cpu_of_a_cold_one(capsys):
    """A ratio, and printed; seconds depend on the machine."""
    imports = "import numpy, scipy.stats, matplotlib.pyplot"
    cold_before = child_cpu_seconds()
    asyncio.run(ready_and_ended(AsyncKernelManager(kernel_name="python3"), imports))
    cold = child_cpu_seconds() - cold_before
    with WarmSandbox() as sandbox:
        warm = []
        for _ in range(5):
            manager = sandbox.kernel_manager()
            wall = asyncio.run(ready_and_ended(manager, imports))
            warm.append(manager.report.cpu_seconds)
    with capsys.disabled():
        print(f"\nCPU of a kernel: cold {cold:.2f} s, warm {min(warm):.2f} s; wall {wall:.2f} s")
    assert min(warm) < cold / 4


async def ready_and_ended(manager, code) -> float:
    began = time.monotonic()
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=WAIT)
    await client.execute_interactive(code, timeout=WAIT)
    took = time.monotonic() - began
    client.stop_channels()
    await manager.shutdown_kernel(now=True)
    return took


def child_cpu_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system
