"""A machine that is busy, with other submissions or anything else, makes nobody lose a mark."""

import os
import subprocess
import time
from contextlib import contextmanager

import pytest
from courses import DOUBLE, RIGHT, check, make_course, solution
from isograde.running import stopwatch
from isograde.running.kernels import WarmSandbox
from isograde.running.sandbox import MachineError
from isograde.running.stopwatch import PATIENCE, Stopwatch
from test_checks import run, verdict, verdicts
from test_sandbox import value

SECONDS = 4  # of CPU for one cell, in the class
SETTINGS = f"""
c.Execute.timeout = {SECONDS}
c.IsolatedExecute.notebook_timeout = 20
"""
BURN = """
import time
def burn(seconds):
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
"""
BUSY = """
import os, time
until = time.monotonic() + 8
try:
    os.sched_setaffinity(0, range(os.cpu_count()))
except OSError:
    pass
for _ in range(50):
    if os.fork() == 0:
        os.setsid()
        while time.monotonic() < until:
            pass
        os._exit(0)
while time.monotonic() < until:
    pass
"""
SLOW_AND_RIGHT = BURN + "burn(1.5)\ndef double(x):\n    burn(1.5)\n    return 2 * x"


@contextmanager
def others_on(cpu, number=6):
    """Keep a CPU busy with other processes, at most for ten."""
    code = f"import os, time\nos.sched_setaffinity(0, {{{cpu}}})\nend = time.monotonic() + 600\n"
    code += "print(flush=True)\nwhile time.monotonic() < end: pass"
    command = {"args": ["python3", "-c", code], "stdout": subprocess.PIPE}
    processes = [subprocess.Popen(**command, start_new_session=True) for _ in range(number)]
    try:
        for process in processes:
            process.stdout.readline()
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()
            process.stdout.close()


def work_of(seconds) -> int:
    """Return how many numbers can be added up in so many seconds of CPU time."""
    before = time.process_time()
    sum(range(10**7))
    return int(10**7 * seconds / (time.process_time() - before))


@contextmanager
def on_a_busy_cpu():
    """Let this process, and all that it starts, run on one CPU, beside busy processes."""
    before = os.sched_getaffinity(0)
    cpu = min(before)
    os.sched_setaffinity(0, {cpu})
    try:
        with others_on(cpu):
            yield
    finally:
        os.sched_setaffinity(0, before)


# ---- A busy neighbour ----


def test_fifty_busy_processes_of_one_submission_take_no_mark_from_those_beside_it(tmp_path):
    exercise = [solution("double", DOUBLE), check("test", "assert double(2) == 4", points=2)]
    course = make_course(tmp_path / "course", ps=exercise)
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write(SETTINGS)
    course.answer("ada_is_busy", "ps", {"double": BUSY + RIGHT})
    right = ["ben", "cleo", "dora"]
    for student in right:
        course.answer(student, "ps", {"double": SLOW_AND_RIGHT})
    process = course.command("isograde", "autograde", "ps", "--jobs=4")
    done = subprocess.run(**process, check=False)
    assert done.returncode == 0, done.stdout
    assert [course.scores(student, "ps")["test"] for student in right] == [2, 2, 2], done.stdout
    assert not any(student in done.stdout for student in right)


def test_a_kernel_runs_on_one_cpu_and_behind_the_grader():
    cpus = sorted(os.sched_getaffinity(0))
    look = "import os\nsorted(os.sched_getaffinity(0)), os.nice(0)"
    for number in (0, 1):
        with WarmSandbox(modules=[]) as sandbox:
            sandbox.number = number
            place = [cpus[number % len(cpus)]]
            assert value(sandbox, look) == str((place, os.nice(0) + 5))
            assert "OSError" in value(sandbox, "import os\nos.nice(-1)") or os.geteuid() == 0


# ---- What counts ----


def test_a_cell_and_a_check_that_get_a_CPU_late_keep_their_marks():
    work = f"sum(range({work_of(0.3)}))"
    slow = f"def f(x): return {work}\n{work}"
    assert verdicts("a = 1", "a") == ["1"]  # so that all is started where it is not busy
    with on_a_busy_cpu():
        assert verdicts(slow, f"assert f(1) == {work}", timeout=1) == ["passed"]


def test_what_waits_for_a_CPU_is_not_counted_and_what_it_gets_is():
    with on_a_busy_cpu():
        watch, started = Stopwatch(), time.monotonic()
        until = time.process_time() + 0.6
        while time.process_time() < until:
            pass
        watch.look()
        taken = time.monotonic() - started
    assert 0.5 < watch.cpu < 1 and taken > 1.2
    assert watch.clock < taken / 2


def test_what_processes_of_a_submission_use_counts_together():
    half_each = BURN + "import os\nchildren = []\nfor _ in range(4):\n"
    half_each += "    child = os.fork()\n    if child == 0:\n        burn(0.7)\n"
    half_each += "        os._exit(0)\n    children.append(child)\n"
    half_each += "for child in children:\n    os.waitpid(child, 0)\nended = True"
    first, second = half_each, check("c", "assert ended")
    assert verdict(run(first, second, timeout=1)[1]).startswith("NameError")
    assert verdict(run(first, second, timeout=6)[1]) == "passed"


# ---- What ends ----


def test_a_cell_that_sleeps_ends_too(caplog):
    sleeps, after = run(
        "import time\ntime.sleep(1000)", check("c", "1 + 1"), timeout=1, notebook_timeout=60
    )
    assert "KeyboardInterrupt" in str(sleeps.outputs) and verdict(after) == "2"
    (told,) = [record.getMessage() for record in caplog.records if "ada" in record.getMessage()]
    assert "it waited too long and was interrupted" in told and "loop" not in told


def test_a_function_that_sleeps_ends_too(caplog):
    sleeps = "import time\ndef f(): time.sleep(1000)"
    first, second = verdicts(sleeps, "f()", "1 + 1", timeout=1)
    assert first.startswith("TimeoutError: f waits too long. Does it sleep") and second == "2"
    assert f"this check waited longer than {PATIENCE} seconds" in caplog.text


def test_a_check_that_sleeps_ends_too():
    late, next_one = verdicts("a = 1", "import time\ntime.sleep(1000)", "a", timeout=1)
    assert late == f"TimeoutError: the check waits longer than {PATIENCE} seconds"
    assert next_one == "1"


@pytest.mark.parametrize("cell", ["while True: pass", "import time\ntime.sleep(1000)"])
def test_a_submission_that_a_busy_machine_does_not_get_done_with_is_not_graded(cell, monkeypatch):
    monkeypatch.setattr(stopwatch, "OVERLOAD", 0.5)
    with pytest.raises(MachineError, match="the machine was too busy"):
        run(cell, timeout=3)
    with pytest.raises(MachineError, match="the machine was too busy"):
        run(
            f"def f():\n    {cell.replace(chr(10), chr(10) + '    ')}",
            check("c", "f()"),
            timeout=3,
        )


def test_what_a_fork_waits_for_a_CPU_counts_though_one_before_it_has_ended(monkeypatch):
    now = [0.0]
    monkeypatch.setattr("isograde.running.stopwatch.monotonic", lambda: now[0])
    watch, waited = Stopwatch(), iter([8.0, 0.0, 4.0, 9.0])
    watch.sources = [lambda: ("kernel", 0.0, next(waited))]
    for _ in range(4):  # ten seconds each; a fork that has waited 8 of them ends after the first
        now[0] += 10
        watch.look()
    assert watch.clock == (10 - 8) + 10 + (10 - 4) + (10 - 5)
