"""Settings are read whole, or nothing is done: nbgrader never goes on by its own rules."""

import glob
import os
import sys
from pathlib import Path

import pytest
from courses import RIGHT, make_course, one_function
from isograde.settings import as_called

GRADER = Path(__file__).parents[1]
ERRORS = {
    "syntax": ("c.Sandbox.memory = 2 *", "SyntaxError"),
    "indentation": ("if True:\nc.Execute.timeout = 3", "IndentationError"),
    "name": ("c.Execute.timeout = SECONDS", "NameError"),
    "import": ("from isograde.nothing import there", "ModuleNotFoundError"),
    "file": ('open("no such file")', "FileNotFoundError"),
    "arithmetic": ("c.Execute.timeout = 1 / 0", "ZeroDivisionError"),
}
COMMANDS = {
    "nbgrader autograde": ("nbgrader", "autograde", "ps"),
    "isograde autograde": ("isograde", "autograde", "ps"),
    "generate_feedback": ("nbgrader", "generate_feedback", "ps"),
    "generate_solution": ("nbgrader", "generate_solution", "ps"),
    "report": ("isograde", "report", "ps"),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("settings") / "course", ps=one_function())
    course.answer("ada", "ps", {"double": RIGHT})
    return course


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    """A course in which our command has graded the class."""
    course = released.copy_to(tmp_path_factory.mktemp("graded") / "course")
    status, printed = run(course, *COMMANDS["isograde autograde"])
    assert status == 0, printed
    return course


def run(course, *command, **environment):
    """Run a command; return its exit status and what it printed."""
    done = course.run(*command, env=environment or None)
    return done.returncode, done.stdout


def add_setting(course, line):
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write(f"\n{line}\n")
    return (course.root / "nbgrader_config.py").read_text().rstrip().count("\n") + 1


def test_this_python_has_the_file_that_demands_settings():
    installed = Path(sys.prefix, "etc", "jupyter", "nbgrader_config.py")
    assert installed.read_text() == (GRADER / "etc/jupyter/nbgrader_config.py").read_text()


@pytest.mark.parametrize("command", COMMANDS)
def test_where_the_settings_hold_no_error_the_command_works(graded, tmp_path, command):
    course = graded.copy_to(tmp_path / "course")
    status, printed = run(course, *COMMANDS[command])
    assert status == 0, printed


@pytest.mark.parametrize(
    "kind, command",
    [
        *((kind, "nbgrader autograde") for kind in ERRORS),
        ("syntax", "isograde autograde"),
        ("name", "isograde autograde"),
        *((kind, "generate_feedback") for kind in ("syntax", "import")),
        ("syntax", "generate_solution"),
        ("name", "report"),
    ],
)
def test_an_error_in_the_settings_ends_the_command(course, command, kind):
    line, error = ERRORS[kind]
    number = add_setting(course, line)
    status, printed = run(course, *COMMANDS[command])
    assert status not in (0, None), printed
    assert len(printed.splitlines()) == 1, printed
    assert f"nbgrader_config.py, line {number}: {error}: " in printed
    assert "othing was done" in printed
    assert course.scores("ada", "ps") == {}
    assert not (course.root / "autograded").exists()


@pytest.mark.parametrize("kind", ["name", "import", "file"])
def test_it_does_so_too_where_this_pythons_own_settings_are_not_read(course, kind):
    add_setting(course, ERRORS[kind][0])
    status, printed = run(
        course, *COMMANDS["nbgrader autograde"], JUPYTER_NO_CONFIG="1", PATH="/usr/bin:/bin"
    )
    assert status not in (0, None) and ERRORS[kind][1] in printed
    assert course.scores("ada", "ps") == {}


@pytest.mark.parametrize("command", ["nbgrader autograde", "isograde autograde"])
def test_a_value_of_the_wrong_kind_ends_the_command(course, command):
    add_setting(course, "c.Autograde.autograde_preprocessors = 3")
    status, printed = run(course, *COMMANDS[command])
    assert status not in (0, None) and "expected a list" in printed
    assert course.scores("ada", "ps") == {}


def test_settings_without_the_grader_grade_nothing_by_our_command(course):
    add_setting(course, "del c.Autograde.exporter_class")
    status, printed = run(course, *COMMANDS["isograde autograde"])
    assert status == 2 and "do not switch the grader on" in printed
    assert "Let nbgrader_config.py call isograde.configure(c, __file__)" in printed
    assert course.scores("ada", "ps") == {}


@pytest.mark.parametrize("command", ["autograde", "generate_feedback"])
def test_where_the_settings_are_missing_nothing_is_done(graded, tmp_path, command):
    course = graded.copy_to(tmp_path / "course")
    (course.root / "nbgrader_config.py").unlink()
    before = sorted(course.root.rglob("*"))
    printed = course.nbgrader(command, "ps", "--force", status=1)
    assert f"{course.root}/nbgrader_config.py, are not there, so nothing was done" in printed
    assert sorted(course.root.rglob("*")) == before


def test_the_settings_of_the_course_hold_wherever_the_command_is_started(course, tmp_path):
    number = add_setting(course, "c.Execute.timeout = 1 / 0")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = f"--course-dir={course.root}"
    printed = course.nbgrader("autograde", "ps", folder, cwd=elsewhere, status=1)
    assert f"nbgrader_config.py, line {number}: ZeroDivisionError" in printed


def test_a_folder_that_is_there_stands_for_itself_in_a_pattern(tmp_path):
    course = tmp_path / "EM [2026] *"
    (course / "source" / "ps").mkdir(parents=True)
    (tmp_path / "EM 2 x" / "source" / "ps").mkdir(parents=True)
    for pattern in (f"{course}/source/ps", f"{course}/source/*", f"{course}/./source/p[sx]"):
        assert not any(path.startswith(str(course)) for path in glob.glob(pattern))
        found = glob.glob(as_called(pattern))
        assert [os.path.normpath(path) for path in found] == [f"{course}/source/ps"]
    assert as_called("*.ipynb") == "*.ipynb"
