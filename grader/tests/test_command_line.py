"""Our commands take nbgrader's options beside their own, in any order, and no others."""

import json

import nbformat
import pytest
from courses import RIGHT, cell_of, make_course, one_function
from isograde import __version__

LARGE = f"large = bytes(600 * 2**20)\n{RIGHT}"
ENDLESS = "while True:\n    pass"
COMMANDS = {
    "autograde": ("autograde", "ps"),
    "report": ("report", "ps"),
    "validate": ("validate", "release/ps/ps.ipynb"),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("options") / "course", ps=one_function())
    course.answer("ada", "ps", {"double": RIGHT})
    return course


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


@pytest.fixture
def elsewhere(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def files_of(course):
    return {path for path in course.root.rglob("*") if "__pycache__" not in path.parts}


def test_the_version_is_told(course):
    done = course.run("isograde", "--version")
    assert (done.returncode, done.stdout) == (0, f"isograde {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--course-dir", "COURSE", "--jobs=1", "ps", "--report", "run.json"],
        ["ps", "--report=run.json", "--jobs", "1", "--course-dir=COURSE"],
        ["--report=run.json", "--log-level", "ERROR", "--jobs=1", "--CourseDirectory.root=COURSE"]
        + ["--assignment", "ps"],
    ],
)
def test_options_stand_in_any_order_and_are_nbgraders_too(course, elsewhere, arguments):
    arguments = [argument.replace("COURSE", str(course.root)) for argument in arguments]
    done = course.run("isograde", "autograde", *arguments, cwd=elsewhere)
    assert done.returncode == 0, done.stdout
    assert course.scores("ada", "ps") == {"test_double": 2}
    (row,) = json.loads((elsewhere / "run.json").read_text())["submissions"]
    assert row["status"] == "graded"


def test_a_setting_on_the_command_line_holds_in_the_workers_for_this_run(course):
    course.answer("ada", "ps", {"double": LARGE})
    done = course.run("isograde", "autograde", "ps", "--jobs=1")
    assert course.scores("ada", "ps") == {"test_double": 2}, done.stdout
    memory = f"--Sandbox.memory={300 * 2**20}"
    done = course.run("isograde", "autograde", memory, "ps", "--jobs=1", "-f")
    assert course.scores("ada", "ps") == {"test_double": 0}, done.stdout


def test_debug_tells_what_happens_to_a_submission(course):
    done = course.run("isograde", "autograde", "--debug", "ps", "--jobs=1")
    assert done.returncode == 0 and "Applying preprocessor: RestoreCells" in done.stdout


def test_the_report_takes_nbgraders_options(course, elsewhere):
    folder = f"--course-dir={course.root}"
    done = course.run("isograde", "report", folder, "--csv=numbers.csv", "ps", cwd=elsewhere)
    assert done.returncode == 0, done.stdout
    assert {path.name for path in elsewhere.iterdir()} == {"report_ps.html", "numbers.csv"}


def test_validate_takes_settings_between_notebooks(course, elsewhere):
    paths = [elsewhere / "endless.ipynb", elsewhere / "right.ipynb"]
    for path, answer in zip(paths, (ENDLESS, RIGHT), strict=True):
        notebook = course.released("ps")
        cell_of(notebook, "double").source = answer
        nbformat.write(notebook, path)
    done = course.run("isograde", "validate", paths[0], "--Execute.timeout=1", paths[1])
    assert done.returncode == 1, done.stdout
    assert "Timeout waiting for execute reply (1s)" in done.stdout
    assert "VALIDATION FAILED" in done.stdout and "Success!" in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "wrong", ["--frobnicate", "--frobnicate=1", "--forc", "-x", "--debug=1", "--course-dir"]
)
def test_an_option_that_there_is_not_ends_the_command_in_one_line(course, command, wrong):
    before = files_of(course)
    done = course.run("isograde", *COMMANDS[command], wrong)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1, done.stdout
    assert wrong in done.stdout and "Nothing was done" in done.stdout
    assert files_of(course) == before


@pytest.mark.parametrize("setting", ["Sandbox.memry", "Sandboks.memory", "RestoreCells.memory"])
def test_a_setting_that_there_is_not_ends_the_grading_in_one_line(course, setting):
    before = files_of(course)
    done = course.run("isograde", "autograde", "ps", f"--{setting}=1")
    assert done.returncode == 2
    assert done.stdout == f"There is no setting {setting}. Nothing was done.\n"
    assert files_of(course) == before


@pytest.mark.parametrize(
    "arguments", [["autograde"], ["autograde", "ps", "other"], ["report"], ["validate"], []]
)
def test_who_names_nothing_or_too_much_is_told_in_one_line(course, arguments):
    before = files_of(course)
    done = course.run("isograde", *arguments)
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1 and "Nothing was done" in done.stdout
    assert files_of(course) == before


def test_a_preprocessor_that_there_is_not_ends_the_grading_in_one_line(course):
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write("\nc.Autograde.autograde_preprocessors.append('of_mine.Missing')\n")
    done = course.run("isograde", "autograde", "ps")
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1 and "of_mine.Missing" in done.stdout
    assert course.scores("ada", "ps") == {}
