"""Small real courses for the tests: made in a folder, and worked on with nbgrader's commands."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import nbformat
import warm
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook
from traitlets.config import PyFileConfigLoader

CONFIG = """
try:
    from isograde import configure
except ImportError as error:
    raise SystemExit(f"{__file__}: {error}. Nothing was done.") from None

c = get_config()
configure(c, __file__)
c.CourseDirectory.solution_directory = "solutions"
c.Execute.timeout = 20
c.IsolatedExecute.show_only = ["picture-*"]
"""
STOCK_CONFIG = """
import os, sys
c.CourseDirectory.root = os.path.dirname(__file__)
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
"""


def nbgrader_cell(grade_id, source, *, kind=new_code_cell, points=None, **flags):
    """Return a cell with nbgrader metadata; the flags are grade, solution, task and locked."""
    metadata = {"schema_version": 3, "grade_id": grade_id, "points": points}
    metadata |= {flag: flags.get(flag, False) for flag in ("grade", "solution", "task", "locked")}
    if points is None:
        del metadata["points"]
    return kind(source, id=grade_id, metadata={"nbgrader": metadata})


def solution(grade_id, source):
    return nbgrader_cell(grade_id, source, solution=True)


def check(grade_id, source, points=1):
    return nbgrader_cell(grade_id, source, points=points, grade=True, locked=True)


def readonly(grade_id, source):
    return nbgrader_cell(grade_id, source, locked=True)


def written_answer(grade_id, source, points=1):
    """Return a written answer, which a grader marks."""
    return nbgrader_cell(
        grade_id, source, kind=new_markdown_cell, points=points, grade=True, solution=True
    )


def task(grade_id, source, points=1):
    return nbgrader_cell(
        grade_id, source, kind=new_markdown_cell, points=points, task=True, locked=True
    )


DOUBLE = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return x + 1"


def one_function():
    """Return the cells of an exercise of one function and one check, worth 2 points."""
    return [
        solution("double", DOUBLE),
        check("test_double", 'assert double(2) == 4, "not twice"', points=2),
    ]


def cell_of(nb, grade_id):
    """Return the first cell of a notebook that bears a grade_id."""
    for cell in nb.cells:
        claim = cell.metadata.get("nbgrader")
        if isinstance(claim, dict) and claim.get("grade_id") == grade_id:
            return cell
    raise LookupError(f"no cell {grade_id}")


@dataclass
class Course:
    """A course folder."""

    root: Path
    warm: bool = True  # whether commands start warm

    def command(self, *arguments, cwd=None):
        """Return the arguments for subprocess that run ``python -m ...`` in the course folder."""
        return {
            "args": [sys.executable, "-m", *map(str, arguments)],
            "cwd": cwd or self.root,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.STDOUT,
            "text": True,
        }

    def run(self, *arguments, cwd=None, timeout=None, env=None):
        """Run ``python -m ...`` in the course folder; return what subprocess.run returns.

        Its process is one of its own, but a fork, if that makes no difference: see warm.py.
        """
        env = os.environ if env is None else env
        if self.warm and warm.can_start(env):
            return warm.run([*map(str, arguments)], cwd or self.root, env, timeout)
        command = self.command(*arguments, cwd=cwd)
        return subprocess.run(**command, env=env, timeout=timeout, check=False)

    def nbgrader(self, *arguments, status=0, cwd=None, **environment):
        """Run an nbgrader command, check its exit status (None: any), return what it printed."""
        done = self.run("nbgrader", *arguments, cwd=cwd, env=os.environ | environment)
        assert status in (None, done.returncode), done.stdout
        return done.stdout

    def write_source(self, assignment, **notebooks):
        """Write source notebooks, given as lists of cells."""
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        for name, cells in notebooks.items():
            path = self.root / "source" / assignment / f"{name}.ipynb"
            path.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)

    def released(self, assignment, notebook=None):
        """Return a notebook as students get it."""
        path = self.root / "release" / assignment / f"{notebook or assignment}.ipynb"
        return nbformat.read(path, as_version=4)

    def hand_in(self, student, assignment, content, notebook=None):
        """Put a notebook, or a text in its place, among the submissions; return its path."""
        folder = self.root / "submitted" / student / assignment
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{notebook or assignment}.ipynb"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    def answer(self, student, assignment, answers, notebook=None):
        """Hand in the released notebook with the given sources of cells, by grade_id."""
        nb = self.released(assignment, notebook)
        for grade_id, source in answers.items():
            cell_of(nb, grade_id).source = source
        return self.hand_in(student, assignment, nb, notebook)

    def autograded(self, student, assignment, notebook=None):
        """Return the path of an autograded notebook."""
        return self.root / f"autograded/{student}/{assignment}/{notebook or assignment}.ipynb"

    def gradebook(self):
        return Gradebook(f"sqlite:///{self.root}/gradebook.db")

    @contextmanager
    def database(self):
        """Open the gradebook as the file of SQLite that it is."""
        with closing(sqlite3.connect(self.root / "gradebook.db")) as database, database:
            yield database

    def scores(self, student, assignment, attribute="auto_score"):
        """Return an attribute of a student's grades, by grade_id; empty without a submission."""
        with self.gradebook() as gradebook:
            for submission in gradebook.assignment_submissions(assignment):
                if submission.student.id == student:
                    return {
                        grade.name: getattr(grade, attribute)
                        for notebook in submission.notebooks
                        for grade in notebook.grades
                    }
        return {}

    def copy_to(self, root):
        """Return a copy of the whole course in another folder."""
        return Course(Path(shutil.copytree(self.root, root, dirs_exist_ok=True)))


def settings_of(course):
    """Return the configuration of a course, as nbgrader's commands have it."""
    with patch.object(sys, "path", [*sys.path]), patch.dict(os.environ):
        return PyFileConfigLoader("nbgrader_config.py", str(course.root)).load_config()


@cache
def empty_gradebook() -> bytes:
    """A gradebook as nbgrader begins it, which takes seconds, as it starts alembic for that."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with TemporaryDirectory() as folder, patch.dict(os.environ, PATH=programs):
        path = Path(folder, "gradebook.db")
        Gradebook(f"sqlite:///{path}").close()
        return path.read_bytes()


def make_course(root, *, stock=False, imports=("numpy",), **assignments):
    """Make a course of one-notebook assignments, given as lists of cells, and release them.

    Its settings switch the grader on, or, if ``stock``, are nbgrader's defaults. Its sandboxes
    have ``imports`` imported before a submission, or, if None, all that they have by default: that
    takes longer than to grade a few submissions that use none of it.
    """
    course = Course(Path(root))
    course.root.mkdir(exist_ok=True)
    (course.root / "gradebook.db").write_bytes(empty_gradebook())
    config = STOCK_CONFIG if stock else CONFIG
    if not stock and imports is not None:
        config += f"c.WarmSandbox.modules = {[*imports]}\n"
    (course.root / "nbgrader_config.py").write_text(config)
    for name, cells in assignments.items():
        course.write_source(name, **{name: cells})
        course.nbgrader("generate_assignment", name)
    return course
