"""A course adopts the grader, and goes back, by the commands and lines of README, from a wheel.

The course is nbgrader's own example, outside of this repository. The environment holds what the
wheel declares to need, as links to the files of the one that runs this test; with `make test-all`
a second one has all of it from the registry.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from courses import Course
from distributions import GRADER, build, link_distributions, project
from lab_pages import WAIT, ask, running_server
from nbconvert.filters import strip_ansi

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
README = (GRADER / "README.md").read_text(encoding="utf-8")
NOT_RUN = {
    "sudo apt-get install bubblewrap": "the machine that tests has it",
    "pip wheel --no-deps ./grader": "asks the registry for what builds it; see `make test-all`",
}
CONFIG = "nbgrader_config.py"

SQUARES = """def squares(n):
    if n < 1:
        raise ValueError("n must be at least 1")
    return [i**2 for i in range(1, n + 1)]"""
SUM = "def sum_of_squares(n):\n    return sum(squares(n))"
RIGHT = {"squares": SQUARES, "sum_of_squares": SUM, "sum_of_squares_equation": "$\\sum_i i^2$"}
WRONG = {
    "squares": "def squares(n):\n    return [i**2 for i in range(1, n + 1)]",
    "sum_of_squares": "def sum_of_squares(n):\n    return n * (n + 1) * (2 * n + 1) / 6",
}
STRIPS = {
    "squares": """import ast

class Strip(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()

    visit_Raise = visit_Assert

get_ipython().ast_transformers.append(Strip())
def squares(n):
    return []""",
    "sum_of_squares": "def sum_of_squares(n):\n    return 0",
}
CLASS = {"right": RIGHT, "wrong": WRONG, "untouched": {}, "strips": STRIPS}
# By its hidden test, it deletes a function of the student's and sees that the other one misses it.
NOT_ISOLATED = "sum_of_squares_uses_squares"


def blocks(heading):
    """Return the kind and the text of each block of code in a section of README."""
    section = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)[1]
    return re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)


class Environment:
    """A Python environment, and a user who has no other, no settings and nothing else on a path."""

    def __init__(self, folder, fresh):
        self.prefix, self.fresh = folder / "environment", fresh
        python = [sys.executable, "-m", "venv", *([] if fresh else ["--without-pip"])]
        subprocess.run([*python, self.prefix], check=True)
        (folder / "home").mkdir()
        self.variables = {
            "HOME": str(folder / "home"),
            "LANG": "C.UTF-8",
            "OPENBLAS_NUM_THREADS": "1",
            "PATH": f"{self.prefix}/bin:/usr/local/bin:/usr/bin:/bin",
        }
        if fresh:
            kept = ("PIP_", "SSL_", "http", "HTTP")
            self.variables |= {k: v for k, v in os.environ.items() if k.startswith(kept)}
            self.run("pip install nbgrader", folder)
        else:
            link_distributions(["pip", *project()["dependencies"]], self.prefix)
            self.variables["PIP_NO_INDEX"] = "1"

    def run(self, command, folder, status=0):
        """Run a command of a shell; check its exit status, return what it printed."""
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=self.variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert done.returncode == status, f"{command}\n{done.stdout}"
        return done.stdout

    def files(self):
        """Return all files but compiled ones, which nobody removes."""
        paths = self.prefix.rglob("*")
        return {path for path in paths if path.is_file() and path.suffix != ".pyc"}


class Reader:
    """Who follows README in an environment, with a course folder in another folder."""

    def __init__(self, folder, fresh=False, example=None):
        folder.mkdir()
        self.folder = folder
        self.environment = Environment(folder, fresh)
        if example:
            shutil.copytree(example, folder / "course")
        else:
            self.environment.run("nbgrader quickstart course", folder)
        self.course = Course(folder / "course")
        self.printed = {}  # by command

    def follow(self, heading):
        """Do what a section says, block by block."""
        for kind, text in blocks(heading):
            if kind == "python":
                self.put_into_settings(text)
            for command in text.splitlines() if kind == "sh" else []:
                self.do(command)

    def do(self, command):
        """Run a command where README says: what installs, in the folder of the repository."""
        if command in NOT_RUN and not (self.environment.fresh and command.startswith("pip ")):
            return
        folder = self.course.root if not command.startswith("pip ") else self.folder
        if command.startswith("pip wheel"):
            shutil.copytree(GRADER, self.folder / "grader")
        elif command.startswith("pip install") and not self.environment.fresh:
            build("wheel", self.folder)
        if command == "nbgrader generate_solution ps1":
            self.follow_advice(self.environment.run(command, folder, status=1))
        self.printed[command] = self.environment.run(command, folder)

    def put_into_settings(self, lines):
        settings = self.course.root / CONFIG
        settings.write_text(lines + settings.read_text())

    def follow_advice(self, printed):
        """Add the line that a command has advised to the settings."""
        (line,) = set(re.findall(r"c\.IsolatedExecute\.not_isolated = .*", printed))
        with open(self.course.root / CONFIG, "a") as settings:
            settings.write(f"\n{line}\n")

    def hand_in(self):
        for student, answers in CLASS.items():
            self.course.answer(student, "ps1", answers, "problem1")
            self.course.answer(student, "ps1", {}, "problem2")


@pytest.fixture(scope="module", params=["linked", *["fresh"] * EVERYTHING])
def reader(request, tmp_path_factory):
    """One who has adopted the grader, and used it."""
    reader = Reader(tmp_path_factory.mktemp("adoption") / "reader", request.param == "fresh")
    shutil.copytree(reader.course.root, reader.folder / "example")
    reader.follow("Adopt it")
    reader.hand_in()
    reader.follow("Use it")
    return reader


@pytest.fixture(scope="module")
def stock(reader, tmp_path_factory):
    """One who grades the same class with nbgrader as it comes."""
    stock = Reader(tmp_path_factory.mktemp("stock") / "reader", example=reader.folder / "example")
    stock.before = stock.environment.files()
    stock.environment.run("nbgrader generate_assignment ps1", stock.course.root)
    stock.hand_in()
    stock.environment.run("nbgrader autograde ps1", stock.course.root)
    stock.graded = stock.course.copy_to(stock.folder / "graded")
    stock.settings, stock.marks = (stock.course.root / CONFIG).read_text(), marks(stock.course)
    return stock


def marks(course):
    """Return the marks of each student, by check."""
    return {student: course.scores(student, "ps1") for student in CLASS}


# ---- To adopt it -----------------------------------------------------------------------------------


def test_what_runs_is_what_the_wheel_has_installed(reader):
    asked = "python -c 'import isograde; print(isograde.__file__)'"
    (file,) = reader.environment.run(asked, reader.course.root).splitlines()
    assert Path(file).is_relative_to(reader.environment.prefix)
    paths = reader.environment.run("jupyter --paths", reader.course.root)
    assert str(Path(sys.prefix).resolve()) not in paths


def test_the_check_that_reads_more_than_plain_data_is_the_one_named(reader):
    line = f'c.IsolatedExecute.not_isolated = ["{NOT_ISOLATED}"]'
    assert line in (reader.course.root / CONFIG).read_text()


def test_honest_answers_have_the_marks_of_stock_nbgrader(reader, stock):
    ours, theirs = marks(reader.course), stock.marks
    for student in ("right", "wrong", "untouched"):
        assert ours[student] == theirs[student], student
    assert sum(mark or 0 for mark in ours["right"].values()) == 3
    assert sum(mark or 0 for mark in ours["wrong"].values()) == 1.5
    assert sum(mark or 0 for mark in ours["untouched"].values()) == 0


def test_who_strips_asserts_has_full_marks_from_stock_nbgrader_only(reader, stock):
    theirs, ours = stock.marks["strips"], marks(reader.course)["strips"]
    assert {name: mark for name, mark in theirs.items() if mark} == {
        "correct_squares": 1,
        "squares_invalid_input": 1,
        "correct_sum_of_squares": 0.5,
        NOT_ISOLATED: 0.5,
    }
    assert {name for name, mark in ours.items() if mark} <= {NOT_ISOLATED}


def test_nbgraders_own_command_gives_the_same_marks(reader, tmp_path):
    course = reader.course.copy_to(tmp_path / "course")
    reader.environment.run("nbgrader autograde ps1 --force", course.root)
    assert marks(course) == marks(reader.course)


def test_who_begins_in_the_middle_of_a_term_grades_again_and_keeps_what_graders_gave(
    reader, stock, tmp_path
):
    course = stock.graded.copy_to(tmp_path / "course")
    shutil.copy(reader.course.root / CONFIG, course.root)
    with course.gradebook() as gradebook:
        grade = gradebook.find_grade("part-a", "problem2", "ps1", "strips")
        grade.manual_score, grade.needs_manual_grade = 0.5, False
        gradebook.db.commit()
    reader.environment.run("isograde autograde ps1", course.root)
    assert marks(course) == marks(reader.course)
    assert course.scores("strips", "ps1", "manual_score")["part-a"] == 0.5


def test_the_commands_of_readme_leave_what_it_says(reader):
    root = reader.course.root
    assert {page.parents[1].name for page in root.glob("feedback/*/ps1/problem1.html")} == {*CLASS}
    assert "correct_squares" in (root / "report_ps1.html").read_text(encoding="utf-8")
    with open(root / "grades.csv", newline="", encoding="utf-8") as file:
        totals = {row["student_id"]: row["score"] for row in csv.DictReader(file)}
    assert totals["right"] == "3.0" and totals["wrong"] == "1.5"
    assert (root / "moodle.csv").exists() and (root / "canvas.csv").exists()


def test_a_page_of_nbconvert_folds_checks_where_that_is_asked_for_only(reader, tmp_path):
    notebook = reader.course.root / "release/ps1/problem1.ipynb"
    folded = '<summary><code>"""Check that squares returns'
    for options, is_folded in (("--template folded", True), ("", False)):
        convert = f"jupyter nbconvert --to html {options} --output-dir {tmp_path} {notebook}"
        reader.environment.run(convert, reader.course.root)
        page = (tmp_path / "problem1.html").read_text(encoding="utf-8")
        assert (folded in page) == is_folded, options


# ---- Another version -------------------------------------------------------------------------------


@pytest.mark.parametrize("program, status", [("nbgrader", 1), ("isograde", 2)])
def test_settings_for_another_version_end_the_command(reader, tmp_path, program, status):
    course = asking_for_another_version(reader, tmp_path)
    (line,) = reader.environment.run(f"{program} autograde ps1", course.root, status).splitlines()
    assert "made for isograde >=9, and this is" in line and "Nothing was done" in line
    assert marks(course) == marks(reader.course)


def test_settings_for_another_version_end_the_server_of_the_formgrader(reader, tmp_path):
    course = asking_for_another_version(reader, tmp_path)
    command = "jupyter server --no-browser --allow-root --ip=127.0.0.1 --port=0"
    printed = reader.environment.run(command, course.root, status=1)
    assert printed.splitlines()[-1].startswith(f"{course.root / CONFIG}: these settings are made")


def asking_for_another_version(reader, folder):
    course = reader.course.copy_to(folder / "course")
    settings = course.root / CONFIG
    text, count = re.subn("needs=.*\\)", 'needs=">=9")', settings.read_text())
    assert count == 1
    settings.write_text(text)
    return course


# ---- JupyterLab's Validate button ------------------------------------------------------------------


def test_the_servers_extension_is_switched_on(reader):
    listed = reader.environment.run("jupyter server extension list", reader.course.root)
    assert re.search(
        r"^ +isograde enabled\n.*\n +isograde [\d.]* OK$", strip_ansi(listed), re.MULTILINE
    )


def test_its_handler_answers_in_the_place_of_nbgraders(reader, tmp_path):
    def server(options):
        return [reader.environment.prefix / "bin/jupyter", "server", *options.split()]

    asked = json.dumps({"path": "submitted/wrong/ps1/problem1.ipynb"}).encode()
    variables = reader.environment.variables
    with running_server(server, reader.course.root, tmp_path, variables) as (address, _):
        answer = json.loads(ask(f"{address}/assignments/validate", "POST", asked, timeout=WAIT))
    assert answer["success"], answer
    assert answer["value"]["failed"][0] == {
        "source": "squares_invalid_input (1 point)",
        "error": "did not raise",
        "raw_error": "did not raise",
    }


# ---- Back to stock nbgrader ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def back(reader, stock, tmp_path_factory):
    """The one with stock nbgrader, who has had the grader for a while, and the other's course."""
    stock.course = reader.course.copy_to(tmp_path_factory.mktemp("back") / "course")
    (stock.course.root / CONFIG).write_text(stock.settings)
    stock.do("pip install isograde-*.whl")
    stock.follow("Back to stock nbgrader")
    return stock


def test_nothing_of_the_grader_is_left(back):
    assert back.environment.files() == back.before


def test_stock_nbgrader_goes_on_with_the_gradebook(back, reader):
    printed = back.environment.run("nbgrader autograde ps1 --student=strips", back.course.root)
    assert "Skipping existing assignment" in printed
    assert marks(back.course) == marks(reader.course)
    back.environment.run("nbgrader autograde ps1 --student=strips --force", back.course.root)
    assert marks(back.course)["strips"]["correct_squares"] == 1


# ---- The page --------------------------------------------------------------------------------------


def test_every_command_of_readme_is_run_here_or_listed_as_not_run(reader, back):
    commands = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    commands = {line for block in commands for line in block.splitlines()}
    done = reader.printed.keys() | back.printed.keys() | NOT_RUN.keys()
    assert commands <= done
