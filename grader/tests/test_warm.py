"""A command that starts warm is what ``python -m`` would have been."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest
from courses import Course

PROGRAM = """
import os, resource, signal, sys, threading
from multiprocessing import parent_process

end = sys.argv[1]
handlers = [str(signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGCHLD, 15, 13)]
limits = [resource.getrlimit(getattr(resource, n)) for n in dir(resource) if n[:7] == "RLIMIT_"]
print(__name__, __spec__.name, __file__, sys.argv, sys.path, os.getcwd())
print(sys.flags, sys.stdout.encoding, sys.stdout.isatty(), repr(sys.stdin.read()))
print(sorted(os.environ), os.environ.get("A_SETTING"))
print(handlers, signal.pthread_sigmask(signal.SIG_BLOCK, []), limits)
print(os.getpriority(os.PRIO_PROCESS, 0), os.sched_getaffinity(0), threading.active_count())
print(parent_process(), [name for name in sys.modules if name.partition(".")[0] == "isograde"])
sys.stdout.flush()
print("to stderr", file=sys.stderr)
if end == "raises":
    raise ValueError("no")
if end == "killed":
    os.kill(os.getpid(), 9)
if end == "waits":
    signal.pause()
sys.exit(int(end))
"""


@pytest.fixture
def course(tmp_path):
    (tmp_path / "program.py").write_text(PROGRAM)
    return Course(tmp_path)


def cold(course, end):
    command = course.command("program", end)
    return subprocess.run(**command, env=os.environ, stdin=subprocess.DEVNULL, check=False)


@pytest.mark.parametrize("end", ["0", "3", "raises", "killed"])
def test_it_sees_and_leaves_the_same(course, monkeypatch, end):
    monkeypatch.setenv("A_SETTING", "1")
    warm, other = course.run("program", end), cold(course, end)
    assert warm.returncode == other.returncode
    lines, others = warm.stdout.splitlines(), other.stdout.splitlines()
    assert lines[:7] == others[:7] and lines[-1] == others[-1]


def test_several_run_at_once(course):
    with ThreadPoolExecutor(3) as pool:
        runs = pool.map(lambda end: course.run("program", str(end)), range(5))
        assert [done.returncode for done in runs] == [0, 1, 2, 3, 4]


def test_one_that_takes_too_long_is_ended(course):
    with pytest.raises(subprocess.TimeoutExpired):
        course.run("program", "waits", timeout=1)


def test_what_python_reads_at_its_start_starts_a_python(course):
    done = course.run("program", "0", env=os.environ | {"PYTHONOPTIMIZE": "2"})
    assert "optimize=2" in done.stdout
