"""Notebooks in the style of other people's courses, and five submissions of each.

A text in ``other_courses/`` is a notebook, with a line before each cell that says what it is:

    # %% [markdown]             a text
    # %% code                   a cell of the instructor's that students may edit
    # %% given NAME             one that is locked
    # %% solution NAME          a task, with its solution
    # %% right, # %% wrong      what two students answer to the task above; no cells
    # %% check NAME POINTS      a check

Two tables lie beside them, each written by a command, for some minutes:

    python other_courses.py marks           the marks that stock nbgrader gives
    python other_courses.py not_isolated    the checks that the builds name
"""

import ast
import csv
import json
import re
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from courses import check, make_course, readonly, solution
from nbformat.v4 import new_code_cell, new_markdown_cell

FOLDER = Path(__file__).parent / "other_courses"
MARKS, NOT_ISOLATED = FOLDER / "stock_marks.csv", FOLDER / "not_isolated.csv"
SETTING = "c.IsolatedExecute.not_isolated = "
STUDENTS = ["right", "wrong", "partly", "untouched", "nothing"]
ASSIGNMENT = "others"
MODULES = ["matplotlib.pyplot", "numpy", "pandas", "scipy.stats"]  # what the notebooks import


@dataclass
class Exercise:
    """A notebook: its cells, its checks by name, and the answers by task."""

    cells: list = field(default_factory=list)
    checks: dict[str, str] = field(default_factory=dict)
    right: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)

    def submissions(self):
        """Return the answers of each student, by task; of the others they have the stub."""
        return {
            "right": self.right,
            "wrong": self.wrong,
            "partly": dict([*self.right.items()][::2]),
            "untouched": {},
            "nothing": {task: nothing(source) for task, source in self.right.items()},
        }


def exercises():
    """Return {name: Exercise}."""
    return {path.stem: read(path.read_text()) for path in sorted(FOLDER.glob("*.txt"))}


def read(text):
    """Return the Exercise that a text describes."""
    exercise, task = Exercise(), None
    before, *parts = re.split(r"^# %% (.+)\n", text, flags=re.MULTILINE)
    assert not before, before
    for header, source in zip(parts[::2], parts[1::2]):
        source = source.strip("\n")
        match header.split():
            case ["[markdown]"]:
                text = re.sub("^# ?", "", source, flags=re.MULTILINE)
                exercise.cells.append(new_markdown_cell(text, id=next_id(exercise)))
            case ["code"]:
                exercise.cells.append(new_code_cell(source, id=next_id(exercise)))
            case ["given", name]:
                exercise.cells.append(readonly(name, source))
            case ["solution", task]:
                exercise.cells.append(solution(task, source))
            case ["right"]:
                exercise.right[task] = source
            case ["wrong"]:
                exercise.wrong[task] = source
            case ["check", name, points]:
                exercise.cells.append(check(name, source, points=int(points)))
                exercise.checks[name] = source
            case _:
                raise ValueError(f"no kind of cell: {header}")
    return exercise


def next_id(exercise):
    return f"cell-{len(exercise.cells)}"


def nothing(source):
    """Return an answer whose functions return nothing, with empty classes, all values None."""
    kept = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            node.body, node.decorator_list = [ast.Pass()], []
        elif isinstance(node, ast.Assign):
            names = [part for target in node.targets for part in ast.walk(target)]
            node.targets = [part for part in names if isinstance(part, ast.Name)]
            node.value = ast.Constant(None)
        elif not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        kept.append(node)
    return ast.unparse(ast.fix_missing_locations(ast.Module(kept, [])))


def all_of(index):
    """Return the students that hand in the notebook of an index."""
    return STUDENTS


def some_of(index):
    """Return the first, and for every second notebook one of the others in turn."""
    return STUDENTS[:1] if index % 2 else [STUDENTS[0], STUDENTS[1 + index // 2 % 4]]


def course_of_all(root, students_of=all_of, **options):
    """Make a course whose assignment is all notebooks, and hand in their submissions."""
    course = make_course(root, imports=MODULES, **options)
    notebooks = exercises()
    course.write_source(ASSIGNMENT, **{name: one.cells for name, one in notebooks.items()})
    course.nbgrader("generate_assignment", ASSIGNMENT)
    for index, (name, exercise) in enumerate(notebooks.items()):
        answers = exercise.submissions()
        for student in students_of(index):
            course.answer(student, ASSIGNMENT, answers[student], notebook=name)
    return course


def set_not_isolated(course, names):
    """Have these checks run in the student's kernel, as the build says."""
    with (course.root / "nbgrader_config.py").open("a") as settings:
        settings.write(f"{SETTING}{json.dumps([*names])}\n")


def build(root, name, not_isolated=()):
    """Build the solution of a notebook, in a new course; return the command's status and output."""
    course = make_course(root, imports=MODULES, **{name: exercises()[name].cells})
    if not_isolated:
        set_not_isolated(course, not_isolated)
    done = course.run("nbgrader", "generate_solution", name)
    return done.returncode, done.stdout


def named_in(output):
    """Return the checks that a build says of that they cannot judge."""
    return re.findall(r"^ +(\w+): ", output, flags=re.MULTILINE)


def line_in(output):
    """Return the checks in the line for nbgrader_config.py that a build gives."""
    lines = [line.strip() for line in output.splitlines() if SETTING in line]
    return json.loads(lines[0].removeprefix(SETTING)) if lines else []


def marks_of(course, students_of=all_of):
    """Return {check: {student: mark}} of what was handed in to a course, and graded."""
    scores = {student: course.scores(student, ASSIGNMENT) for student in STUDENTS}
    return {
        name: {student: scores[student][name] for student in students_of(index)}
        for index, exercise in enumerate(exercises().values())
        for name in exercise.checks
    }


def graded_by_stock(root):
    """Return the marks of stock nbgrader, which takes some minutes."""
    course = course_of_all(root, stock=True)
    course.nbgrader("autograde", ASSIGNMENT)
    return marks_of(course)


def stock_marks():
    """Return the marks of stock nbgrader, from the table."""
    with MARKS.open(newline="") as table:
        return {
            row.pop("check"): {student: float(mark) for student, mark in row.items()}
            for row in csv.DictReader(table)
        }


def not_isolated():
    """Return, from the table, {check: whether it can judge in the student's kernel}."""
    with NOT_ISOLATED.open(newline="") as table:
        return {row["check"]: row["in_kernel"] == "yes" for row in csv.DictReader(table)}


def write_marks(folder):
    marks = graded_by_stock(folder)
    with MARKS.open("w", newline="") as table:
        writer = csv.DictWriter(table, ["check", *STUDENTS], lineterminator="\n")
        writer.writeheader()
        for name, row in marks.items():
            writer.writerow({"check": name} | {who: f"{mark:g}" for who, mark in row.items()})


def write_not_isolated(folder):
    with NOT_ISOLATED.open("w", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(["check", "in_kernel"])
        for name in exercises():
            _, output = build(Path(folder, name), name)
            print(name, output, sep="\n", flush=True)
            if named := line_in(output):
                _, output = build(Path(folder, f"{name}_again"), name, named)
                print(output, flush=True)
            failing = named_in(output) if named else []
            writer.writerows([one, "no" if one in failing else "yes"] for one in named)


if __name__ == "__main__":
    write = {"marks": write_marks, "not_isolated": write_not_isolated}[sys.argv[1]]
    with tempfile.TemporaryDirectory() as folder:
        write(folder)
