"""In whatever environment a run is started, it grades right, or ends with one line and no mark."""

import glob
import os
import resource
import shutil
import subprocess
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from courses import RIGHT, Course, check, make_course, one_function, settings_of, solution
from nbgrader import utils
from nbgrader.apps import NbGraderAPI, api
from nbgrader.converters import base
from processes import ORDINARY, WAIT, as_ordinary_user

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
COMMANDS = ["isograde", "nbgrader"]
HERE = Path(__file__).parent
STATE = "import os\ndef state():\n    return os.environ.get('NBGRADER_EXECUTION')"
FAILS = "\nraise ValueError('a mistake of its own')"
SAME = "import os, warnings\nwarnings.warn('no error')\nassert state() == os.environ['NBGRADER_EXECUTION'] == 'autograde', state()"
LONG = "a_long_name_of_a_folder_" * 4


@dataclass
class Run:
    """A command that is about to be started in a course."""

    course: Course
    command: str
    env: dict[str, str]
    before: list = field(default_factory=list)  # what the new process does before it is Python
    ordinary: bool = os.geteuid() != 0  # the user
    warm: bool = True  # whether it may start warm, where the environment lets it

    def start(self):
        becomes_ordinary = self.ordinary and os.geteuid() == 0
        if self.warm and not self.before and not becomes_ordinary:
            return self.course.run(self.command, "autograde", "ps", env=self.env, timeout=WAIT)
        process = self.course.command(self.command, "autograde", "ps")
        if becomes_ordinary:
            give(self.course.root, ORDINARY)
            process["args"] = [*as_ordinary_user(HERE.parent), *process["args"]]
        return subprocess.run(
            **process,
            env=self.env,
            preexec_fn=lambda: [act() for act in self.before],
            timeout=WAIT,
            check=False,
        )


def give(folder, user):
    for top, _, files in os.walk(folder):
        for path in (top, *(os.path.join(top, name) for name in files)):
            os.chown(path, user, user)


# ---- Environments: each changes a run --------------------------------------------------------------


def as_it_comes(run):
    run.warm = False


def umask(mask):
    return lambda run: run.before.append(lambda: os.umask(mask))


def limit(number, most):
    return lambda run: run.before.append(lambda: resource.setrlimit(number, (most, most)))


def variables(**values):
    return lambda run: run.env.update(values)


def ordinary_user(run):
    run.ordinary = True
    run.env["HOME"] = str(run.course.root)


def no_umask_of_an_ordinary_user(run):
    ordinary_user(run)
    umask(0)(run)


def course_at(name):
    def move(run):
        run.course = Course(Path(shutil.move(run.course.root, run.course.root.with_name(name))))

    return move


def linked_course(run):
    course_at("elsewhere")(run)
    link = run.course.root.with_name("link")
    link.symlink_to(run.course.root)
    run.course = Course(link)
    run.env["PWD"] = str(link)


def home_read_only(run):
    ordinary_user(run)
    home = run.course.root.parent / "home"
    home.mkdir(mode=0o555)
    run.env["HOME"] = str(home)


def long_tmpdir(run):
    folder = run.course.root.parent / LONG
    folder.mkdir()
    run.env["TMPDIR"] = str(folder)


def without_source(run):
    shutil.rmtree(run.course.root / "source" / "ps")


def left_by_a_killed_run(run):
    for state in ("old", "unfinished"):
        folder = run.course.root / "autograded" / "ada" / f".ps.{state}"
        folder.mkdir(parents=True)
        (folder / "ps.ipynb").write_text("{")
        (folder / "ps.ipynb").chmod(0o444)
        folder.chmod(0o555)


def old_gradebook(run):
    make_old(run.course)


def make_old(course):
    """Make the gradebook one of an older nbgrader, without extra credit."""
    with course.database() as gradebook:
        gradebook.execute("ALTER TABLE grade DROP COLUMN extra_credit")
        gradebook.execute("UPDATE alembic_version SET version_num = '50a4d84c131a'")


def programs(run, **scripts):
    """Let there be no programs but these."""
    folder = run.course.root.parent / "bin"
    folder.mkdir()
    for name, script in scripts.items():
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    run.env["PATH"] = str(folder)


def no_bubblewrap(run):
    programs(run)


def no_namespaces(run):
    programs(
        run, bwrap="#!/bin/sh\necho bwrap: No permissions to create a new namespace >&2\nexit 1\n"
    )


def bubblewrap_for_another_machine(run):
    programs(run, bwrap="\x7fELF, but of another kind")


def setting(line):
    def add(run):
        with open(run.course.root / "nbgrader_config.py", "a") as config:
            config.write(f"\n{line}\n")

    return add


def missing_kernel(run):
    source = run.course.root / "source" / "ps" / "ps.ipynb"
    source.write_text(source.read_text().replace('"python3"', '"no_such_kernel"'))
    run.course.nbgrader("generate_assignment", "ps", "--force")


GRADED = {
    "as it comes": as_it_comes,
    "umask 000": umask(0),
    "umask 027": umask(0o027),
    "umask 077": umask(0o077),
    "ordinary user": ordinary_user,
    "ordinary user, umask 000": no_umask_of_an_ordinary_user,
    "LANG=C": variables(LANG="C", LC_ALL="C"),
    "TZ": variables(TZ="Pacific/Chatham"),
    "a TZ that there is not": variables(TZ="Nowhere/Land"),
    "PYTHONHASHSEED": variables(PYTHONHASHSEED="7"),
    "PYTHONWARNINGS=error": variables(PYTHONWARNINGS="error"),
    "OMP_NUM_THREADS": variables(OMP_NUM_THREADS="3", OPENBLAS_NUM_THREADS="3"),
    "a path with spaces, umlauts and brackets": course_at("Übung [1] (EM) *"),
    "a course that is a link": linked_course,
    "a read-only home": home_read_only,
    "a long TMPDIR": long_tmpdir,
    "what a killed run has left": left_by_a_killed_run,
    "a kernel that is not installed": missing_kernel,
    "errors that are to be raised": setting("c.Execute.force_raise_errors = True"),
}
ENDED = {
    "memory": (limit(resource.RLIMIT_AS, 2**31), "(ulimit -v)"),
    "processes": (limit(resource.RLIMIT_NPROC, 50), "(ulimit -u)"),
    "open files": (limit(resource.RLIMIT_NOFILE, 200), "(ulimit -n)"),
    "few open files": (limit(resource.RLIMIT_NOFILE, 30), "(ulimit -n)"),
    "the size of a file": (limit(resource.RLIMIT_FSIZE, 10**6), "(ulimit -f)"),
    "no source": (without_source, "There is no notebook"),
    "an old gradebook": (old_gradebook, "nbgrader db upgrade"),
    "no bubblewrap": (no_bubblewrap, "apt-get install bubblewrap"),
    "no namespaces": (no_namespaces, "No permissions to create a new namespace"),
    "a bubblewrap that does not start": (bubblewrap_for_another_machine, "sandbox did not start"),
}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    cells = [*one_function(), solution("state", STATE), check("test_state", SAME)]
    course = make_course(tmp_path_factory.mktemp("course") / "course", ps=cells)
    course.answer("ada", "ps", {"double": RIGHT, "state": STATE + FAILS})
    return course


def with_commands(environments):
    """Return each environment with both commands, or, to save time, with one, in turn."""
    return [
        pytest.param(command, name, id=f"{command}, {name}")
        for number, name in enumerate(environments)
        for command in (COMMANDS if EVERYTHING else [COMMANDS[number % 2]])
    ]


@pytest.fixture
def run(command, released):
    with TemporaryDirectory() as folder:  # that of pytest is its user's only
        os.chmod(folder, 0o755)
        Path(folder, "tmp").mkdir()
        os.chmod(Path(folder, "tmp"), 0o1777)
        environment = os.environ | {"TMPDIR": f"{folder}/tmp"}
        yield Run(released.copy_to(Path(folder, "course")), command, environment)


def left_behind(run):
    """Return what is half done, and temporary files."""
    return [*run.course.root.glob("autograded/*/.*"), *Path(run.env["TMPDIR"]).iterdir()]


@pytest.mark.parametrize("command, environment", with_commands(GRADED))
def test_it_grades_right(run, environment):
    GRADED[environment](run)
    done = run.start()
    assert done.returncode == 0, done.stdout
    assert "Traceback" not in done.stdout
    assert run.course.scores("ada", "ps") == {"test_double": 2, "test_state": 1}
    assert run.course.autograded("ada", "ps").exists() and not left_behind(run)


@pytest.mark.parametrize("command, environment", with_commands(ENDED))
def test_it_ends_with_one_line_and_no_mark(run, environment):
    change, told = ENDED[environment]
    change(run)
    done = run.start()
    assert done.returncode == {"isograde": 2, "nbgrader": 1}[run.command], done.stdout
    assert "Traceback" not in done.stdout
    own = "[AutogradeApp | ERROR] " if run.command == "nbgrader" else ""  # it logs what it does
    said = [line for line in done.stdout.splitlines() if line.startswith(own)]
    assert len(said) == 1 and told in said[0], done.stdout
    assert not run.course.autograded("ada", "ps").exists() and not left_behind(run)
    if environment != "an old gradebook":
        assert set(run.course.scores("ada", "ps").values()) <= {None}


def test_all_commands_find_the_files_of_a_course_whose_path_is_a_pattern(
    released, tmp_path, monkeypatch
):
    course = released.copy_to(tmp_path / "EM [2026] *" / "course")
    course.nbgrader("generate_assignment", "ps", "--force")
    course.nbgrader("generate_solution", "ps", "--force", status=None)  # its check is for grading
    downloaded = course.root / "downloaded" / "ps" / "archive"
    downloaded.mkdir(parents=True)
    with zipfile.ZipFile(downloaded / "all.zip", "w") as archive:
        name = "Bea Bo_7_assignsubmission_file_/ps.ipynb"
        archive.writestr(name, (course.root / "submitted/ada/ps/ps.ipynb").read_text())
    course.nbgrader("zip_collect", "ps")
    course.nbgrader("autograde", "ps")
    course.nbgrader("generate_feedback", "ps")
    students = {path.name for path in (course.root / "submitted").iterdir()}
    assert len(students) == 2
    for student in students:
        assert (course.root / "feedback" / student / "ps" / "ps.html").is_file()
    course.nbgrader("export", "--to=grades.csv")
    assert (course.root / "grades.csv").read_text().count(",3.0,0.0,3.0,") == 2
    assert "2 of 2 students graded" in course.run("isograde", "report", "ps").stdout
    for module in (api, base, utils):  # as they come, and so again after this test
        monkeypatch.setattr(module, "glob", glob)
    formgrader = NbGraderAPI(config=settings_of(course))
    assert formgrader.get_source_assignments() == {"ps"}
    assert {one["student"] for one in formgrader.get_submissions("ps")} == students
    (notebook,) = formgrader.get_notebooks("ps")
    assert notebook["num_submissions"] == 2


def test_a_solution_whose_kernel_is_not_installed_ends_with_what_to_do(released, tmp_path):
    run = Run(released.copy_to(tmp_path / "course"), "nbgrader", {})
    missing_kernel(run)
    printed = run.course.nbgrader("generate_solution", "ps", status=1)
    assert "There is no kernel 'no_such_kernel' here" in printed and "Traceback" not in printed


def test_an_old_gradebook_is_told_of_by_the_report_too(released, tmp_path):
    course = released.copy_to(tmp_path / "course")
    make_old(course)
    done = course.run("isograde", "report", "ps")
    assert done.returncode == 2 and done.stdout.count("\n") == 1
    assert "Run: nbgrader db upgrade" in done.stdout
