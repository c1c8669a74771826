"""Grade the hostile submissions of the bank, each before an honest one, and note what they did.

::

    python tests/hostile.py isolated RESULT [ATTACK ...]     or: stock

It is started by tests/test_hostile.py, in an outer sandbox: never start it without one.

An attack that goes at the first function, or at none in particular, is handed in to an exercise of
that function alone; the others, and all of them with stock nbgrader, to one of all functions.
"""

import faulthandler
import hashlib
import json
import os
import resource
import sqlite3
import sys
import threading
import time
import traceback
from contextlib import closing, suppress
from pathlib import Path

import nbformat
from answers import ROOT, Exercise, by_cell
from courses import DOUBLE, cell_of, check, make_course, solution
from isograde.checking import isolated, snapshots
from isograde.checking.isolated import WORDS_SECONDS
from isograde.running import student_cells
from isograde.running.kernels import GRACE

EXERCISE, SHORT, HONEST = "em_gmm_1d", "get_data", "honest"
# Seconds for a cell, a notebook, what students see of its checks, and for what is interrupted.
# What never ends, or never answers, uses up as many as there are.
SECONDS, ENDLESS_SECONDS = (3, 6, WORDS_SECONDS, GRACE), (1, 2, 2, 1)
ENDLESS = {
    "asks_for_input",
    "endless_cell",
    "endless_loop",
    "exit_hooks",
    "lines_half_written",
    "never_again_an_error",
    "snapshots_say_others",
    "stand_never_answers",
}
BANK = ROOT / "tests" / "bank" / "hostile" / EXERCISE
CANARIES = {
    "a hidden test": "canary-of-a-hidden-test",
    "the solution": "canary-of-the-solution",
    "a neighbour's submission": "canary-of-a-neighbour",
}
WRONG = "def get_data(*args, **kwargs):\n    return None\n"
HIDDEN_TEST = f'''
import numpy as np


def test_get_data_hidden():
    ### BEGIN HIDDEN TESTS
    hidden = "{CANARIES["a hidden test"]}"
    z, x = get_data(size=30, rng=np.random.default_rng(3))
    assert np.shape(z) == np.shape(x) == (30,) and hidden, "the shapes of z and x"
    assert set(np.asarray(z).tolist()) == {{0, 1}}, "what z is made of"
    ### END HIDDEN TESTS


test_get_data_hidden()
'''
PARTS = """
import numpy as np

score = 0.0
try:
    z, x = get_data(size=30, rng=np.random.default_rng(4))
    score += 1.0 * (np.shape(z) == (30,) and set(np.asarray(z).tolist()) == {0, 1})
    score += 2.0 * (np.shape(x) == (30,) and 4 < np.var(x) < 40)
except Exception:
    pass
score
"""
# An honest submission, which also looks at all that an earlier one could have left to it.
HONEST_ANSWER = """
import builtins, os, resource, sys
import matplotlib
import numpy as np

def double(x):
    return 2 * x

for folder in (".", "/tmp", "/var/tmp", "/dev/shm", "/scratch", os.path.expanduser("~")):
    print(folder, sorted(os.listdir(folder)) if os.path.isdir(folder) else "-")
print(len(os.listdir("/sockets")) if os.path.isdir("/sockets") else "-")
print(len([name for name in os.listdir("/proc") if name.isdigit()]))
print(sys.path, sorted(os.environ.items()), sys.flags, os.getuid(), os.getgroups())
print(sorted(sys.modules), sorted(vars(builtins)), sys.meta_path, sys.path_hooks)
print(hash(str(matplotlib.rcParams)) == hash(str(matplotlib.rcParamsDefault)))
print(matplotlib.rcParams["lines.linewidth"], np.geterr(), np.get_printoptions())
limits = [name for name in dir(resource) if name.startswith("RLIMIT_")]
print([(name, resource.getrlimit(getattr(resource, name))) for name in limits])
print(os.getpriority(os.PRIO_PROCESS, 0), os.sched_getaffinity(0))
for name in ("shm", "msg", "sem"):
    print(open(f"/proc/sysvipc/{name}").read())
"""


def exercise_cells(functions=None):
    """The cells of the course's exercise, with canaries, a hidden test and a partial credit.

    Those of these functions, or all.
    """
    exercise = Exercise(EXERCISE)
    others = set(exercise.functions).difference(functions or exercise.functions)
    cells = [cell for cell in exercise.graded_cells if task_of(cell, exercise) not in others]
    answer = cell_of(exercise.notebook, "get_data")
    answer.source = answer.source.replace(
        "### BEGIN SOLUTION", f"### BEGIN SOLUTION\n    # {CANARIES['the solution']}"
    )
    place = cells.index(cell_of(exercise.notebook, "test_get_data_generator")) + 1
    cells[place:place] = [
        check("test_get_data_hidden", HIDDEN_TEST.strip(), points=3),
        check("test_get_data_parts", PARTS.strip(), points=3),
    ]
    return cells


def task_of(cell, exercise):
    """The function that a cell defines or checks, or None."""
    return exercise.owner(cell.id) if cell.id in exercise.checks else cell.id


def attacks(names=()):
    paths = sorted(BANK.glob("*.py"))
    return [path for path in paths if not names or path.stem in names]


def is_harmless(path):
    return path.read_text(encoding="utf-8").splitlines()[1] == "# harmless: yes"


def sources(path, functions):
    """An attack as {function: source of its cell}."""
    code = path.read_text(encoding="utf-8")
    try:
        return by_cell(code, functions)
    except StopIteration:  # it defines none of the functions
        return {"get_data": f"{code}\n\n{WRONG}"}


def assignment_of(answers):
    """The shortest exercise that has the cells of these answers."""
    return SHORT if set(answers) == {SHORT} else EXERCISE


class Trial:
    """A course in which attacks and honest submissions are graded, one at a time."""

    def __init__(self, root, stock):
        from nbgrader.apps.api import NbGraderAPI
        from nbgrader.coursedir import CourseDirectory
        from traitlets.config import PyFileConfigLoader

        honest = [solution("double", DOUBLE), check("test_double", HONEST_CHECK, points=2)]
        self.root, self.stock = Path(root), stock
        exercises = {EXERCISE: exercise_cells(), SHORT: exercise_cells([SHORT]), HONEST: honest}
        self.course = make_course(self.root, stock=stock, imports=None, **exercises)
        os.chdir(self.root)
        config = PyFileConfigLoader("nbgrader_config.py", str(self.root)).load_config()
        if stock:
            config.Execute.timeout = 10
        else:
            config.Sandbox.memory = 384 * 2**20
            config.Sandbox.scratch = 48 * 2**20
        config.Application.log_level = "INFO"
        self.api = NbGraderAPI(CourseDirectory(config=config), config=config)
        self.functions = Exercise(EXERCISE).functions

    def hand_in(self, student, answers):
        """Hand in to the exercise of these answers, or to the whole one; return which it is."""
        assignment = EXERCISE if self.stock else assignment_of(answers)
        self.course.answer(student, assignment, answers)
        return assignment

    def grade(self, student, assignment, seconds=SECONDS):
        """Grade one submission; return what came of it."""
        started = time.monotonic()
        if not self.stock:
            config = self.api.config
            config.Execute.timeout, config.IsolatedExecute.notebook_timeout = seconds[:2]
            isolated.WORDS_SECONDS, student_cells.GRACE = seconds[2:]
            snapshots.GRACE = student_cells.GRACE
        done = self.api.autograde(assignment, student)
        scores = self.course.scores(student, assignment)
        return {
            "graded": done["success"],
            "log": done.get("log", "") + done.get("error", ""),
            "marks": sum(score or 0 for score in scores.values()),
            "scores": scores,
            "seconds": round(time.monotonic() - started, 2),
            "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }

    def outputs(self, student, assignment):
        """Return all outputs, and the sources of the cells that are the student's, as text."""
        path = self.course.autograded(student, assignment)
        if not path.exists():
            return ""
        cells = nbformat.read(path, as_version=4).cells
        locked = [cell for cell in cells if cell.metadata.get("nbgrader", {}).get("locked")]
        own = [cell.source for cell in cells if cell not in locked]
        return json.dumps([*own, *(cell.get("outputs") for cell in cells)])

    def world(self, student):
        """Return what no submission of this student may change: {what: its checksum}."""
        kept = {}
        passed_over = (f"{self.root}/autograded/{student}", str(ROOT))
        for top in ("/tmp", "/var/tmp", "/dev/shm", str(Path.home())):  # the course lies in /tmp
            for folder, names, files in os.walk(top):
                if folder in passed_over or folder.endswith("/__pycache__"):
                    names[:] = []
                    continue
                if os.path.basename(folder).startswith("kernel-"):
                    names[:] = []  # the sandbox's own; below is what may be left in it
                    files = []
                    for left in Path(folder).glob("sockets/*"):
                        kept[f"left in {left.parent.name}"] = "something"
                for name in files:
                    if not name.startswith("gradebook.db"):
                        kept[f"{folder}/{name}"] = checksum(f"{folder}/{name}")
                kept[folder + "/"] = "folder"
        for name in ("shm", "msg", "sem"):
            kept[name] = str(len(Path(f"/proc/sysvipc/{name}").read_text().splitlines()))
        return kept | self.gradebook(student)

    def gradebook(self, student):
        """Return the rows of the gradebook that are no score of this student."""
        rows = {}
        with closing(sqlite3.connect(self.root / "gradebook.db")) as gradebook:
            own = "select id from submitted_assignment where student_id = ?"
            for (table,) in gradebook.execute("select name from sqlite_master where type='table'"):
                if table.startswith("submitted") or table in ("grade", "comment", "student"):
                    continue
                dump = repr(list(gradebook.execute(f"select * from {table}")))
                rows[f"gradebook, {table}"] = hashlib.sha256(dump.encode()).hexdigest()
            others = gradebook.execute(
                "select s.student_id, a.notebook_id, g.* from grade g "
                "join submitted_notebook a on g.notebook_id = a.id "
                "join submitted_assignment s on a.assignment_id = s.id "
                f"where s.id not in ({own}) order by g.id",
                (student,),
            )
            rows |= {f"gradebook, grade {row[2]}": repr(row) for row in others}
        return rows


def checksum(path):
    if os.path.islink(path):
        return os.readlink(path)
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


HONEST_CHECK = f'''
### BEGIN HIDDEN TESTS
assert double(2) == 4, "not twice"
hidden = "{CANARIES["a hidden test"]}"
assert double("{CANARIES["a neighbour's submission"][:6]}") == "canarycanary", "not twice"
### END HIDDEN TESTS
'''.strip()


def differences(before, after):
    return [what for what in {**before, **after} if before.get(what) != after.get(what)]


def processes():
    return {int(name) for name in os.listdir("/proc") if name.isdigit()}


def count_processes(expected):
    """Return how many processes there are, after the time that they may take to end."""
    until = time.monotonic() + 60
    while len(processes()) > expected and time.monotonic() < until:
        time.sleep(0.05)
    return len(processes())


def tell_where_it_is(thread, seconds=40):
    """Print every so often where a thread is, so that the log shows where a grader hangs.

    faulthandler could do it too, but reads the frames of a thread while it runs, and may crash.
    """
    while True:
        time.sleep(seconds)
        # sys.stderr is that of a check, while one runs.
        traceback.print_stack(sys._current_frames()[thread], file=sys.__stderr__)


def main(kind, result, *names):
    faulthandler.enable()
    threading.Thread(target=tell_where_it_is, args=[threading.get_ident()], daemon=True).start()
    stock = kind == "stock"
    chosen = [path for path in attacks(names) if is_harmless(path) or not stock]
    trial = Trial("/tmp/course", stock)
    assigned = {
        path: trial.hand_in(f"a{number:02}_{path.stem}", sources(path, trial.functions))
        for number, path in enumerate(chosen, start=1)
    }
    right = by_cell(Exercise(EXERCISE).solution, trial.functions)
    trial.hand_in("a00_right", right)
    trial.hand_in("a00_right", {SHORT: right[SHORT]})
    secret = f"# {CANARIES['a neighbour' + chr(39) + 's submission']}\n{WRONG}"
    neighbour = trial.hand_in("zz_neighbour", {"get_data": secret})
    if stock:
        report = {path.stem: {} for path in chosen}
        for number, path in enumerate(chosen, start=1):
            report[path.stem] = trial.grade(f"a{number:02}_{path.stem}", assigned[path])
            write(result, report)
        return

    numbers = range(len(chosen) + 1)
    for number in numbers:
        trial.course.answer(f"a{number:02}_honest", HONEST, {"double": HONEST_ANSWER})
    report = {"": {"right": trial.grade("a00_right", EXERCISE)}}
    report[""]["right, short"] = trial.grade("a00_right", SHORT)
    report[""]["honest"] = trial.grade("a00_honest", HONEST)
    honest = trial.outputs("a00_honest", HONEST)
    assert '"output_type": "error"' not in honest, honest  # it looks at all that it names
    usual = len(processes())
    for number, path in enumerate(chosen, start=1):
        student, follower = f"a{number:02}_{path.stem}", f"a{number:02}_honest"
        (trial.root / "autograded" / student).mkdir()
        before = trial.world(student)
        seconds = ENDLESS_SECONDS if path.stem in ENDLESS else SECONDS
        attack = trial.grade(student, assigned[path], seconds)
        attack["processes_left"] = count_processes(usual) - usual
        after = trial.world(student)
        attack["touched"] = differences(before, after)
        text = trial.outputs(student, assigned[path])
        attack["seen"] = [what for what, canary in CANARIES.items() if canary in text]
        attack["size"] = len(text)
        attack["text"] = text[:20_000] if names else ""
        follow = trial.grade(follower, HONEST)
        text = trial.outputs(follower, HONEST)
        follow["changed"] = [] if text == honest else changed(honest, text)
        attack["honest"] = follow
        report[path.stem] = attack
        write(result, report)
    report[""]["neighbour"] = trial.grade("zz_neighbour", neighbour)
    write(result, report)


def changed(one, other):
    pairs = zip(one.split("\\n"), other.split("\\n"))
    return [f"{a[:1000]} -> {b[:1000]}" for a, b in pairs if a != b] or ["other outputs"]


def write(result, report):
    with suppress(OSError):
        Path(result).write_text(json.dumps(report))


if __name__ == "__main__":
    main(*sys.argv[1:])
