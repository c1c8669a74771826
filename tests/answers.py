"""An exercise and the bank of answers to it: what a test needs to set one against the other.

An answer in `tests/bank` is a file of Python as a student would type it. It defines one or more
of the functions of an exercise; what it leaves out is taken from the exercise's own solution.
"""

import ast
import io
import os
import re
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import nbformat
import numpy as np
from isograde.reading.names import defined_names
from nbgrader.utils import is_solution

ROOT = Path(__file__).parent.parent
EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
EXERCISES = sorted(path.stem for path in ROOT.glob("source/*/*.ipynb"))


@dataclass(frozen=True)
class Answer:
    """A file of the bank. `fields` are its leading comments, `# name: value`."""

    path: Path

    @property
    def name(self):
        return self.path.stem

    @property
    def code(self):
        return self.path.read_text(encoding="utf-8")

    @property
    def fields(self):
        return dict(re.findall(r"^# (\w+): (.*)$", self.code, flags=re.MULTILINE))

    @property
    def fails(self):
        """The names of the checks that this answer must fail, as its file says."""
        return set(self.fields.get("fails", "").split())


def bank(kind, exercise):
    """All answers of a kind ("right" or "wrong") to an exercise, in the order of their names."""
    folder = ROOT / "tests" / "bank" / kind / exercise
    return [Answer(path) for path in sorted(folder.glob("*.py"))]


def sampled(tests, one_in):
    """All of what can be tested in `make test-all`; otherwise one in so many, evenly spread."""
    return tests if EVERYTHING else tests[::one_in]


# The exercises of which tests/test_marks.py takes answers; tests/test_workflow.py takes the others.
EXERCISES_OF_MARKS = sampled(EXERCISES, one_in=3)


def source(exercise):
    """The exercise's source notebook."""
    return nbformat.read(ROOT / "source" / exercise / f"{exercise}.ipynb", as_version=4)


def grade_id(cell):
    return cell.metadata.get("nbgrader", {}).get("grade_id")


def shows_a_picture(cell):
    return cell.cell_type == "code" and re.search(r"^show\(\s*fig,", cell.source, re.MULTILINE)


def is_given(cell):
    """Whether a cell draws a given picture, or is one that such a cell needs."""
    needed = cell.id in ("data", "drawing", "start", "loop")
    return (needed or shows_a_picture(cell)) and not is_solution(cell)


def cells(notebook, flag):
    """{grade_id: cell} of the code cells with an nbgrader flag, "solution" or "grade"."""
    return {
        grade_id(cell): cell
        for cell in notebook.cells
        if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get(flag)
    }


def task_functions(notebook):
    """The names of the functions that a student is asked to write, in order."""
    return [
        name for name, cell in cells(notebook, "solution").items() if f"def {name}(" in cell.source
    ]


def by_cell(code, functions):
    """An answer's code as {function: source of its cell}.

    What is not one of the functions (imports, helpers) goes into the cell of the first of them.
    """
    lines = code.splitlines()
    parts, rest = {}, []
    for node in ast.parse(code).body:
        first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
        text = "\n".join(lines[first - 1 : node.end_lineno])
        if isinstance(node, ast.FunctionDef) and node.name in functions:
            parts[node.name] = text
        else:
            rest.append(text)
    first = next(name for name in functions if name in parts)
    parts[first] = "\n\n\n".join([*rest, parts[first]])
    return parts


def names_in(tree):
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def names_used_for(code):
    """{name that code defines: names in the statements that define it}."""
    uses = {}
    for statement in ast.parse(code).body:
        for name in defined_names(ast.unparse(statement)):
            uses.setdefault(name, set()).update(names_in(statement))
    return uses


@lru_cache(maxsize=9)  # an answer is run for each check
def compiled(code):
    return compile(code, "notebook", "exec")


class Exercise:
    """An exercise whose checks can be run on an answer, in this process."""

    def __init__(self, name):
        self.name = name
        self.notebook = source(name)
        self.functions = task_functions(self.notebook)
        self.checks = {
            grade_id: compile(cell.source, grade_id, "exec")
            for grade_id, cell in cells(self.notebook, "grade").items()
        }
        self.points = {
            grade_id: cell.metadata.nbgrader.points
            for grade_id, cell in cells(self.notebook, "grade").items()
        }
        solutions = cells(self.notebook, "solution")
        self.setup = next(c.source for c in self.notebook.cells if c.id == "setup")
        self.solution = "\n\n".join(solutions[name].source for name in self.functions)

    @property
    def graded_cells(self):
        """The cells that decide on marks: the setup, the answers of functions and their checks."""
        wanted = {"setup", *self.functions, *self.checks}
        return [cell for cell in self.notebook.cells if cell.id in wanted]

    def namespace(self, code=""):
        """What a student's kernel holds after the solution, then the answer, were run."""
        np.random.seed(1)  # of answers that use it: a test comes out the same each time
        names = {"__name__": "__main__"}
        for text in (self.setup, self.solution, code):
            exec(compiled(text), names)
        return names

    def run(self, code="", checks=None):
        """Run all checks on an answer, or these. Returns {check: message} of those that fail.

        Each finds what the answer has made, and nothing that another check has made it keep: so
        they are asked when these cells are graded. (Given cells, which call functions too, are
        not run.)
        """
        failed = {}
        for check in self.checks if checks is None else checks:
            failed |= self.judge(self.namespace(code), checks=[check])
        return failed

    def run_in_one_kernel(self, code):
        """The same as it is in a student's JupyterLab, and where stock nbgrader grades."""
        return self.judge(self.namespace(code))

    def run_concerned(self, code):
        """The same as ``run``, without the checks that use none of the names which it defines.

        To those the answer is the solution, which passes them.
        """
        defined = defined_names(code)
        return self.run(code, [c for c in self.checks if not defined.isdisjoint(self.used_by(c))])

    @cache
    def used_by(self, check):
        """The names that a check uses, and those that setup and solution use for them."""
        uses = names_used_for(self.setup) | names_used_for(self.solution)
        used, new = set(), names_in(ast.parse(cells(self.notebook, "grade")[check].source))
        while new:
            used |= new
            new = set().union(*(uses.get(name, ()) for name in new)) - used
        return used

    def judge(self, names, functions=None, checks=None):
        """Run these checks, or those of these functions, or all, on a student kernel's names."""
        failed = {}
        for check in self.checks if checks is None else checks:
            program = self.checks[check]
            if functions and self.owner(check) not in functions:
                continue
            try:
                with redirect_stdout(io.StringIO()):
                    exec(program, names)
            except Exception as error:
                failed[check] = f"{type(error).__name__}: {error}"
        return failed

    def calls(self, function):
        """The functions of the other tasks that the solution of a task calls, and those they call."""
        body = ast.parse(by_cell(self.solution, self.functions)[function])
        names = {node.id for node in ast.walk(body) if isinstance(node, ast.Name)} - {function}
        for called in names & set(self.functions):
            names |= set(self.calls(called))
        return [f for f in self.functions if f in names]

    def owner(self, check):
        """The function that a check belongs to: test_<function>_<aspect>."""
        return max((f for f in self.functions if check.startswith(f"test_{f}_")), key=len)
