"""``isograde autograde`` on small real classes: the same marks, whatever happens.

`make test` interrupts a run that has begun at two moments, `make test-all` at four.
"""

import json
import os
import signal
import subprocess
import sys
import time

import nbformat
import pytest
from courses import (
    RIGHT,
    WRONG,
    check,
    make_course,
    one_function,
    task,
    written_answer,
)
from isograde.classes.cluster import demand_safe
from processes import WAIT, children_of, dask_cluster, ended, gone, wait_for

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
ROWS = {
    "grades": "SELECT s.student_id, b.name, g.auto_score, g.manual_score, g.extra_credit, "
    "g.needs_manual_grade FROM grade g JOIN base_cell b ON b.id = g.cell_id JOIN "
    "submitted_notebook n ON n.id = g.notebook_id JOIN submitted_assignment s "
    "ON s.id = n.assignment_id",
    "comments": "SELECT s.student_id, b.name, c.auto_comment, c.manual_comment FROM comment c "
    "JOIN base_cell b ON b.id = c.cell_id JOIN submitted_notebook n ON n.id = c.notebook_id JOIN "
    "submitted_assignment s ON s.id = n.assignment_id",
    "penalties": "SELECT s.student_id, s.timestamp, n.late_submission_penalty FROM "
    "submitted_notebook n JOIN submitted_assignment s ON s.id = n.assignment_id",
    "students": "SELECT id, first_name, last_name FROM student",
}
SLEEPS_IN_CHECKS = "import time\ndef double(x):\n    time.sleep(1000)\n    return 2 * x"
SLEEPS = f"import time\ntime.sleep(1000)\n{RIGHT}"
# A check that waits until it runs in two processes.
MEETS = """import os, pathlib, time
folder = pathlib.Path({!r})
(folder / str(os.getpid())).touch()
while len(list(folder.iterdir())) < 2:
    time.sleep(0.02)"""
# Kills the worker, of which the process that runs the check is a fork, as long as a file is there.
KILLER = """import os, pathlib, signal
path = pathlib.Path({!r}) / str(double(1))
if path.exists():
    deaths = int(path.read_text())
    if deaths:
        path.write_text(str(deaths - 1))
        os.kill(os.getppid(), signal.SIGKILL)"""


def exercise():
    return [*one_function(), written_answer("explain", "Twice."), task("project", "More.")]


def start(course, *arguments, **options):
    """Start the command in a process group of its own."""
    command = course.command("isograde", "autograde", "ps", *arguments)
    return subprocess.Popen(**command, start_new_session=True, **options)


def grade(course, *arguments, status=0, jobs=1):
    """Run the command; check its exit status, and return what it printed and its report.

    A second worker takes longer to start than the first takes for a small class.
    """
    report = course.root / "report.json"
    named = ["autograde", "ps", f"--jobs={jobs}", f"--report={report}"]
    done = course.run("isograde", *named, *arguments, timeout=WAIT)
    assert done.returncode == status, done.stdout
    assert "Traceback" not in done.stdout
    rows = json.loads(report.read_text())["submissions"] if report.exists() else []
    return done.stdout, {row["student"]: row for row in rows}


def rows_of(course):
    """Return what a gradebook says, without its ids."""
    with course.database() as database:
        return {name: sorted(map(repr, database.execute(query))) for name, query in ROWS.items()}


def files_of(course):
    """Return the files in autograded/, by path. None of them holds a time."""
    folder = course.root / "autograded"
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def assert_whole(course, students):
    """Check that each submission is wholly graded or not graded; return those that are."""
    graded = set()
    for student in students:
        scores = course.scores(student, "ps")
        if course.autograded(student, "ps").exists():
            notebook = nbformat.read(course.autograded(student, "ps"), as_version=4)
            assert "graded_from" in notebook.metadata
            assert scores["test_double"] == 2
            graded.add(student)
        else:
            assert not course.autograded(student, "ps").parent.exists()
            # One moment is left between the gradebook and the folder: all scores, no folder.
            assert scores.get("test_double") in (None, 2)
    return graded


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A course with one released exercise; tests work on copies."""
    return make_course(tmp_path_factory.mktemp("released") / "course", ps=exercise())


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


def hand_in_class(course):
    """Hand in something of every kind; return the students who cannot be graded."""
    course.answer("right", "ps", {"double": RIGHT, "explain": "x + x"})
    course.answer("wrong", "ps", {"double": WRONG})
    course.answer("untouched", "ps", {})
    late = course.answer("late", "ps", {"double": RIGHT})
    (late.parent / "timestamp.txt").write_text("2030-01-02 00:00:00 UTC")
    (late.parent / "data").mkdir()
    (late.parent / "data" / "numbers.txt").write_text("1 2")
    reads = f"open('data/numbers.txt').read()\nopen('given.txt').read()\n{RIGHT}"
    reader = course.answer("reader", "ps", {"double": reads})
    (reader.parent / "data").mkdir()
    (reader.parent / "data" / "numbers.txt").write_text("1 2")
    (reader.parent / "given.txt").write_text("the student's own")
    course.hand_in("not_json", "ps", "my notebook")
    path = course.answer("renamed", "ps", {"double": RIGHT})
    path.rename(path.with_name("mine.ipynb"))
    return {"not_json"}


def add_settings(course, text):
    with open(course.root / "nbgrader_config.py", "a") as file:
        file.write(text)


def test_gradebook_and_folder_are_those_of_nbgrader(course, tmp_path):
    (course.root / "source/ps/given.txt").write_text("the instructor's")
    add_settings(course, '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    with course.gradebook() as gradebook:
        gradebook.update_or_create_assignment("ps", duedate="2030-01-01 00:00:00 UTC")
    bad = hand_in_class(course) | {"empty"}
    (course.root / "submitted/empty/ps").mkdir(parents=True)
    stock = course.copy_to(tmp_path / "stock")
    printed, report = grade(course, status=1, jobs=2)
    stock.nbgrader("autograde", "ps", status=1)
    assert rows_of(course) == rows_of(stock)
    assert files_of(course) == files_of(stock)
    assert {name for name, row in report.items() if row["status"] == "failed"} == bad
    for student in bad:
        assert printed.count(f"Student {student}:") == 1
    # And so after a grader has given marks, and the class is graded again.
    for one in (course, stock):
        with one.gradebook() as gradebook:
            for student in ("right", "late"):
                grade_row = gradebook.find_grade("explain", "ps", "ps", student)
                grade_row.manual_score, grade_row.needs_manual_grade = 1, False
            gradebook.db.commit()
    grade(course, "--force", status=1, jobs=2)
    stock.nbgrader("autograde", "ps", "--force", status=1)
    assert rows_of(course) == rows_of(stock)
    assert files_of(course) == files_of(stock)


def test_checks_read_the_instructors_files_and_modules_and_not_a_students(tmp_path):
    reads = (
        "import helper\nassert helper.twice(2) == double(2), 'not twice'\n"
        "assert open('data/given.txt').read() == 'given', 'other data'\n"
        "assert open('left.txt', 'x').write('by an earlier check')"
    )
    course = make_course(tmp_path / "course", ps=[*one_function(), check("test_reads", reads)])
    (course.root / "source/ps/data").mkdir()
    (course.root / "source/ps/data/given.txt").write_text("given")
    (course.root / "source/ps/helper.py").write_text("def twice(x):\n    return 2 * x")
    for student, function in (("ann", RIGHT), ("bob", WRONG), ("cem", RIGHT)):
        path = course.answer(
            student, "ps", {"double": f"assert open('data/given.txt')\n{function}"}
        )
        (path.parent / "helper.py").write_text("def twice(x):\n    return x + 1")
        (path.parent / "data").mkdir()
        (path.parent / "data/given.txt").write_text("mine")
    stock = course.copy_to(tmp_path / "stock")
    grade(course)
    stock.nbgrader("autograde", "ps")
    for one in (course, stock):
        scores = [one.scores(student, "ps")["test_reads"] for student in ("ann", "bob", "cem")]
        assert scores == [1, 0, 1]


OF_THE_COURSE = """
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

class Bonus(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            gradebook.find_submission(names["assignment"], names["student"])
            grade = gradebook.find_grade("test_double", "ps", "ps", names["student"])
            grade.auto_score += 1
            gradebook.db.commit()
        return nb, resources
"""


@pytest.mark.parametrize("command", ["nbgrader", "isograde"])
def test_a_preprocessor_of_the_courses_own_finds_the_submission_in_the_gradebook(course, command):
    (course.root / "bonuses.py").write_text(OF_THE_COURSE)
    add_settings(course, "\nc.Autograde.autograde_preprocessors.append('bonuses.Bonus')\n")
    course.answer("ada", "ps", {"double": RIGHT})
    done = course.run(command, "autograde", "ps")
    assert done.returncode == 0, done.stdout
    assert course.scores("ada", "ps")["test_double"] == 3


def test_submissions_run_side_by_side(tmp_path):
    (tmp_path / "there").mkdir()
    checks = [*one_function(), check("test_meets", MEETS.format(str(tmp_path / "there")))]
    course = make_course(tmp_path / "course", ps=checks)
    for student in ("ada", "bea"):
        course.answer(student, "ps", {"double": RIGHT})
    _, report = grade(course, jobs=2)
    assert [course.scores(student, "ps")["test_meets"] for student in report] == [1, 1]
    assert len({row["executed"]["worker"] for row in report.values()}) == 2


def test_only_what_is_asked_for_is_graded(course):
    for student in ("ada", "bea", "cleo"):
        course.answer(student, "ps", {"double": RIGHT})
    _, report = grade(course, "--student", "ada", "--student=cleo")
    assert set(report) == {"ada", "cleo"}
    _, report = grade(course)
    assert report["bea"]["status"] == "graded"
    assert report["ada"]["status"] == report["cleo"]["status"] == "already graded"
    before = course.autograded("ada", "ps").stat().st_mtime_ns
    _, report = grade(course, "--student=ada", "--force")
    assert report["ada"]["status"] == "graded"
    assert course.autograded("ada", "ps").stat().st_mtime_ns > before


def test_a_failed_regrade_leaves_no_score(course):
    for student in ("ada", "bea"):
        course.answer(student, "ps", {"double": RIGHT})
    grade(course)
    course.hand_in("ada", "ps", "no notebook any more")
    grade(course, "--force", status=1)
    assert course.scores("ada", "ps")["test_double"] is None
    assert not course.autograded("ada", "ps").exists()
    assert course.scores("bea", "ps")["test_double"] == 2


@pytest.mark.parametrize(
    "address", ["tcp://10.0.0.1:8786", "10.0.0.1:8786", "tcp://cluster.example:1", "ucx://h:1"]
)
def test_a_scheduler_that_others_reach_is_refused(course, address):
    course.answer("ada", "ps", {"double": RIGHT})
    printed, _ = grade(course, f"--scheduler={address}", status=2)
    assert f"Whoever reaches {address}" in printed and "--trust-network" in printed
    assert course.scores("ada", "ps") == {}


@pytest.mark.parametrize(
    "address", ["tls://10.0.0.1:8786", "tcp://127.0.0.1:1", "tcp://[::1]:1", "tcp://localhost:1"]
)
def test_a_scheduler_that_is_safe_is_taken(address):
    demand_safe(address)


def test_what_cannot_start_says_what_to_do(course):
    course.answer("ada", "ps", {"double": RIGHT})
    printed, _ = grade(course, "--student=nobody", status=2)
    assert "No submission matches" in printed
    (course.root / "submitted/ada/ps").rename(course.root / "submitted/ada/other")
    process = course.run("isograde", "autograde", "other")
    assert process.returncode == 2
    assert "nbgrader generate_assignment other" in process.stdout


def test_a_killed_run_is_taken_up_where_it_stopped(course):
    students = [f"s{number}" for number in range(6)]
    for student in students:
        course.answer(student, "ps", {"double": RIGHT})
    for folders in (0, 1, 3):
        with ended(start(course, "--jobs=2")) as process:
            wait_for(
                lambda folders=folders, process=process: (
                    len(list(course.root.glob("autograded/*/ps"))) >= folders
                    and len(children_of(process.pid)) > 3
                )
            )
            children = children_of(process.pid)
            process.kill()
            process.communicate()
            assert not gone(children), children
        before = assert_whole(course, students)
    assert before != set(students)
    _, report = grade(course, jobs=2)
    assert {name for name, row in report.items() if row["status"] == "graded"} == (
        set(students) - before
    )
    assert assert_whole(course, students) == set(students)
    assert not list(course.root.glob("autograded/*/.*"))


STOPPED = """
import os, threading, time
from isograde.classes.pool import local_workers
try:
    with local_workers(2) as (executor, _):
        executor.submit(os.getpid).result()
        jobs = [executor.submit(time.sleep, 60) for _ in range(4)]
        raise KeyboardInterrupt
except KeyboardInterrupt:
    print([thread.name for thread in threading.enumerate()])
"""


def test_a_run_that_is_stopped_leaves_no_thread_that_python_would_wake_as_it_exits():
    done = subprocess.run([sys.executable, "-c", STOPPED], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("['MainThread']\n", "")


def test_ctrl_c_ends_the_run_its_children_and_their_files(course, tmp_path):
    temporary = tmp_path / "t"  # the path of a socket in it has at most 107 characters
    temporary.mkdir()
    students = [f"s{number}" for number in range(6)]
    course.answer(students[0], "ps", {"double": RIGHT})
    for student in students[1:]:
        course.answer(student, "ps", {"double": SLEEPS_IN_CHECKS})
    env = os.environ | {"TMPDIR": str(temporary)}
    with ended(start(course, "--jobs=2", env=env)) as process:
        wait_for(lambda: list(course.root.glob("autograded/*/ps")))
        wait_for(lambda: list(temporary.glob("checks-*")))
        children = children_of(process.pid)
        os.killpg(process.pid, signal.SIGINT)
        printed, _ = process.communicate()
        assert process.returncode == 130
        assert "Traceback" not in printed
        assert "Stopped." in printed
        assert not gone(children), children
        assert not list(temporary.iterdir())
    assert assert_whole(course, students) == {students[0]}


IN_THE_FIRST_MOMENT = """
import os, signal
from multiprocessing import forkserver
from isograde.classes.start import import_in_workers
from isograde.classes.signals import asked_to_stop
forkserver.ensure_running = lambda: os.kill(os.getpid(), signal.SIGINT)
with asked_to_stop() as asked:
    import_in_workers()
print(asked == [signal.SIGINT])
"""


def test_ctrl_c_while_the_first_process_starts_is_not_lost(course):
    # In a process of one thread, as the command is at that time.
    command = course.command("x") | {"args": [sys.executable, "-c", IN_THE_FIRST_MOMENT]}
    assert subprocess.run(**command, check=False).stdout == "True\n"


@pytest.mark.parametrize("seconds", [0, 0.5, *[0.2, 1] * EVERYTHING])
def test_ctrl_c_ends_a_run_that_has_just_begun(course, seconds):
    course.answer("ada", "ps", {"double": SLEEPS})
    with ended(start(course, "--jobs=1")) as process:
        wait_for(lambda: children_of(process.pid))
        children = children_of(process.pid)
        time.sleep(seconds)
        os.killpg(process.pid, signal.SIGINT)
        printed, _ = process.communicate()
        assert process.returncode == 130, printed
        assert printed.strip().startswith("Stopped.")
        assert not gone(children), children


def test_a_worker_that_dies_costs_a_retry_and_two_cost_the_submission(tmp_path):
    deaths = tmp_path / "deaths"
    deaths.mkdir()
    checks = [*one_function(), check("test_kill", KILLER.format(str(deaths)))]
    course = make_course(tmp_path / "course", ps=checks)
    for name, value in (("once", 1), ("twice", 2), ("never", 3)):
        course.answer(name, "ps", {"double": f"def double(x):\n    return {value} * x"})
    (deaths / "1").write_text("1")
    (deaths / "2").write_text("2")
    printed, report = grade(course, status=1, jobs=2)
    assert report["once"]["status"] == "graded"
    assert report["once"]["deaths"] == 1
    assert report["twice"]["status"] == "failed"
    assert report["never"]["status"] == "graded"
    assert report["never"]["deaths"] == 0
    assert "Student twice: two workers ended" in printed
    assert course.scores("once", "ps")["test_kill"] == 1


def test_a_dask_cluster_gives_the_same_marks(course, tmp_path):
    hand_in_class(course)
    local = course.copy_to(tmp_path / "local")
    grade(local, status=1)
    with dask_cluster(course.root, tmp_path) as address:
        _, report = grade(course, f"--scheduler={address}", status=1)
    assert rows_of(course) == rows_of(local)
    assert files_of(course) == files_of(local)
    ran = [row["executed"]["worker"] for row in report.values() if row["status"] == "graded"]
    assert len(ran) == 6
