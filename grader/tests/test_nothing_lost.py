"""A run that is killed, a disk that is full, a worker that hangs: what is graded stays, whole.

`make test` kills a run at twelve moments, `make test-all` at eight times as many.
"""

import multiprocessing
import os
import shlex
import shutil
import signal
import subprocess
import sys
from argparse import Namespace
from contextlib import contextmanager

import nbformat
import pytest
from courses import RIGHT, WRONG, Course, make_course, one_function
from isograde.classes import autograde as command
from isograde.classes.gradebook import OpenGradebook
from isograde.classes.signals import asked_to_stop
from isograde.classes.worker import seconds_for
from isograde.running.stopwatch import longest
from processes import WAIT
from replay import Recorder, Replayer
from sqlalchemy import event
from sqlalchemy.engine import Engine

STUDENTS = ["ada", "bea"]
MOMENTS = 96 if "TEST_ALL" in os.environ else 12  # of several hundred, evenly spread
AUDITED = {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "shutil.rmtree"}


# ---- A run that is killed at one of its moments --------------------------------------------------


def run_in_fork(course, executor, kill_at=None, count=None):
    """Run the command in a fork of this process; return its exit status, -9 if it was killed.

    ``kill_at`` is the number of the moment at which it is killed: a statement of the gradebook, or
    a file of the course that it opens, makes, moves or removes. ``count`` gets their number.
    """

    def moment():
        seen.value += 1
        if seen.value == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(name, arguments):
        if name in AUDITED and str(course.root) in str(arguments[0]):
            moment()

    def main():
        os.chdir(course.root)
        sys.path.insert(0, str(course.root))
        for name in ("before_cursor_execute", "commit"):
            event.listen(Engine, name, lambda *_: moment())
        sys.addaudithook(audit)
        command.executor_for = contextmanager(lambda options: (yield executor, 1))
        options = Namespace(others=["ps"], student=[], force=False, report=None, scheduler=None)
        with asked_to_stop() as asked:
            os._exit(command.autograde(options, asked))

    context = multiprocessing.get_context("fork")
    seen = context.Value("i", 0)
    process = context.Process(target=main)
    process.start()
    process.join(WAIT)
    if count is not None:
        count.append(seen.value)
    return process.exitcode


def hand_in(course, answer, timestamp):
    for student in STUDENTS:
        path = course.answer(student, "ps", {"double": answer})
        (path.parent / "timestamp.txt").write_text(f"{timestamp} 00:00:00 UTC")


@pytest.fixture(scope="module")
def handed_in_again(tmp_path_factory):
    """A course with two graded submissions, newer ones beside them, and what workers make of these."""
    folder = tmp_path_factory.mktemp("killed")
    course = make_course(folder / "course", ps=one_function())
    hand_in(course, WRONG, "2030-01-01")
    done = course.run("isograde", "autograde", "ps", "--jobs=1")
    assert done.returncode == 0, done.stdout
    hand_in(course, RIGHT, "2030-01-02")
    trial = course.copy_to(folder / "trial")
    executor = Recorder(folder / "executed")
    assert run_in_fork(trial, executor) == 0
    assert state(trial) == dict.fromkeys(STUDENTS, "new")
    return course, folder / "executed"


def state(course):
    """Say of each student whether the old or the new submission is graded, or none."""
    return {student: state_of(course, student) for student in STUDENTS}


def state_of(course, student):
    path = course.autograded(student, "ps")
    score = course.scores(student, "ps")["test_double"]
    if score is None or not path.parent.exists():
        # One moment is left between the gradebook and the folder: a new score, no folder yet.
        assert score in (None, 2), "an old score looks new"
        return "none"
    notebook = nbformat.read(path, as_version=4)
    answer = next(cell.source for cell in notebook.cells if cell.id == "double")
    assert (answer, score) in ((WRONG, 0), (RIGHT, 2)), "half of it is old"
    return "new" if answer == RIGHT else "old"


def test_a_run_that_is_killed_at_any_moment_leaves_each_submission_graded_or_not(
    handed_in_again, tmp_path
):
    course, executed = handed_in_again
    count, states = [], set()
    whole = course.copy_to(tmp_path / "whole")
    assert run_in_fork(whole, Replayer(executed), count=count) == 0
    assert count[0] > 100
    for number in range(1, count[0], count[0] // MOMENTS):
        killed = course.copy_to(tmp_path / f"killed{number}")
        assert run_in_fork(killed, Replayer(executed), kill_at=number) == -signal.SIGKILL
        before = state(killed)
        states.add(tuple(before.values()))
        written = when_written(killed)
        assert run_in_fork(killed, Replayer(executed)) == 0
        assert state(killed) == dict.fromkeys(STUDENTS, "new"), number
        assert not list(killed.root.glob("autograded/*/.*"))
        kept = {student for student in STUDENTS if before[student] == "new"}
        assert kept == {s for s, when in when_written(killed).items() if when == written.get(s)}
        shutil.rmtree(killed.root)
    # The moments were spread over all of the way. Either may be recorded first.
    assert {("old", "old"), ("none", "none")} <= states
    assert states & {("new", "none"), ("none", "new")}


class Interrupts:
    """Sends Ctrl-C where Python only prints what is raised."""

    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)


def test_ctrl_c_is_not_lost_where_python_ignores_errors(handed_in_again, tmp_path, monkeypatch):
    course, executed = handed_in_again
    stopped = course.copy_to(tmp_path / "stopped")
    times, forget = [], OpenGradebook.forget

    def forget_and_interrupt(gradebook):
        forget(gradebook)
        times.append(None)
        if len(times) == 2:  # when the first submission is read
            Interrupts()

    with monkeypatch.context() as patched:
        patched.setattr(OpenGradebook, "forget", forget_and_interrupt)
        assert run_in_fork(stopped, Replayer(executed)) == 130
    assert "new" not in state(stopped).values()
    assert run_in_fork(stopped, Replayer(executed)) == 0
    assert state(stopped) == dict.fromkeys(STUDENTS, "new")


def when_written(course):
    """When the graded notebook of each student was written: to grade again is to write again."""
    paths = course.root.glob("autograded/*/ps/ps.ipynb")
    return {path.parent.parent.name: path.stat().st_mtime_ns for path in paths}


# ---- A full disk --------------------------------------------------------------------------------


def test_a_second_ctrl_c_ends_the_run_at_once():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with asked_to_stop() as asked:
        signal.raise_signal(signal.SIGINT)
        assert asked == [signal.SIGINT]
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before


PRINTS = f"print('x' * 500_000)\n{RIGHT}"  # what this leaves in autograded/ fills the disk
DISK = """
cp -r {given}/. {disk} && cd {disk}
fallocate -l $(($(df --output=avail -B1 . | tail -1) - 1200000)) padding
{command}; echo "status $?"
rm padding; cp -r . {kept}/full
{command}; echo "status $?"
cp -r . {kept}/room
"""


def test_on_a_full_disk_the_run_ends_and_what_is_graded_stays(tmp_path):
    students = [f"s{number}" for number in range(5)]
    course = make_course(tmp_path / "course", ps=one_function())
    for student in students:
        course.answer(student, "ps", {"double": PRINTS})
    disk, kept = tmp_path / "disk", tmp_path / "kept"
    disk.mkdir()
    kept.mkdir()
    program = shlex.join(course.command("isograde", "autograde", "ps", "--jobs=1")["args"])
    script = DISK.format(given=course.root, disk=disk, kept=kept, command=program)
    namespace = ["bwrap", "--dev-bind", "/", "/", "--size", str(8 * 2**20), "--tmpfs", str(disk)]
    if os.geteuid() == 0:
        namespace += ["--cap-add", "ALL"]  # what root's sandbox is made with
    done = subprocess.run(
        [*namespace, "--die-with-parent", "bash", "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout
    first, status, second = done.stdout.partition("status 2")
    assert status and ("full" in first or "No space left" in first), done.stdout
    assert "run the same command again" in first
    assert "status 0" in second, done.stdout
    full, room = Course(kept / "full"), Course(kept / "room")
    graded = {student for student in students if full.autograded(student, "ps").exists()}
    assert 0 < len(graded) < len(students)
    for student in students:
        score = full.scores(student, "ps").get("test_double")
        assert score == 2 if student in graded else score in (None, 2)
        assert room.scores(student, "ps")["test_double"] == 2
        assert room.autograded(student, "ps").exists()
    assert f"{'already graded':<16}{len(graded):>6}" in second


# ---- What hangs ---------------------------------------------------------------------------------

HANGS = """
import time
from nbgrader.preprocessors import NbGraderPreprocessor

class Hang(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        while resources["nbgrader"]["student"] == "hanging":
            time.sleep(1)
        return nb, resources

from isograde.classes import worker
usual = worker.seconds_for
worker.seconds_for = lambda job: 3 if job.student == "hanging" else usual(job)
"""


def test_a_job_may_take_longer_than_its_notebooks_ever_do_and_not_for_ever():
    settings = {"IsolatedExecute": {"notebook_timeout": 20}}
    job = Namespace(config=settings, notebooks={"a": "", "b": ""})
    assert 2 * 2 * longest(20) < seconds_for(job) < 1.5 * 2 * 2 * longest(20)


def test_a_worker_that_hangs_is_ended_and_costs_one_submission(tmp_path):
    course = make_course(tmp_path / "course", ps=one_function())
    (course.root / "hang.py").write_text(HANGS)
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write("\nfrom hang import Hang\n")
        config.write("c.Autograde.autograde_preprocessors.insert(0, Hang)\n")
    for student in ("ada", "hanging", "zoe"):
        course.answer(student, "ps", {"double": RIGHT})
    done = course.run("isograde", "autograde", "ps", "--jobs=2", timeout=WAIT)
    assert done.returncode == 1, done.stdout
    assert "Student hanging: two workers ended while they ran it" in done.stdout
    for student, score in (("ada", 2), ("hanging", None), ("zoe", 2)):
        assert course.scores(student, "ps")["test_double"] == score
