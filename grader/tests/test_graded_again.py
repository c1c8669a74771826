"""What counts as graded: this content, by this version of the exercise, its marks in the gradebook.

Each behaviour is that of both commands, ``nbgrader autograde`` and ``isograde autograde``. Of two
runs at once, `make test` takes one of each, in either order, and `make test-all` two of the same too.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from logging import getLogger
from unittest.mock import Mock

import nbformat
import pytest
from courses import (
    DOUBLE,
    RIGHT,
    WRONG,
    cell_of,
    check,
    empty_gradebook,
    make_course,
    one_function,
    readonly,
    settings_of,
    written_answer,
)
from isograde.classes.stock import SubmissionExporter
from isograde.feedback.formgrader import states  # as its server does
from isograde.reading.deciding import as_text
from isograde.reading.exercise import NoSource
from isograde.reading.graded import students_with_scores
from isograde.reading.limits import MAX_TIMESTAMP
from isograde.reading.submissions import Submissions
from nbconvert.exporters import NotebookExporter
from nbgrader.apps import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from processes import WAIT, wait_for
from traitlets.config import Config

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
COMMANDS = ["nbgrader", "isograde"]
# A second worker takes longer to start than the first takes for the class.
OPTIONS = {"nbgrader": [], "isograde": ["--jobs=1"]}
DATA = 'assert double(int(open("data.txt").read())) == 4, "not twice the number in the file"'


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """{command: a course in which it has graded the wrong answers of ada and bea}."""
    folder = tmp_path_factory.mktemp("again")
    cells = [readonly("given", "n = 3"), *one_function(), check("test_data", DATA)]
    cells.append(written_answer("explain", "Twice."))
    released = make_course(folder / "released", ps=[])
    released.write_source("ps", ps=cells)
    (released.root / "source" / "ps" / "data.txt").write_text("2")
    released.nbgrader("generate_assignment", "ps", "--force")
    courses = {}
    for command in COMMANDS:
        courses[command] = course = released.copy_to(folder / command)
        for student in ("ada", "bea"):
            course.answer(student, "ps", {"double": WRONG})
        grade(course, command)
        assert course.scores("ada", "ps")["test_double"] == 0
    return courses


@pytest.fixture(params=COMMANDS)
def command(request):
    return request.param


@pytest.fixture
def course(graded, command, tmp_path):
    return graded[command].copy_to(tmp_path / "course")


def start(course, command):
    return subprocess.Popen(**course.command(command, "autograde", "ps", *OPTIONS[command]))


def grade(course, command):
    """Run the command; return what it printed."""
    done = course.run(command, "autograde", "ps", *OPTIONS[command], timeout=WAIT)
    assert done.returncode == 0, done.stdout
    return done.stdout


def written(course):
    """{student: when the autograded notebook was written}."""
    paths = course.root.glob("autograded/*/ps/ps.ipynb")
    return {path.parts[-3]: path.stat().st_mtime_ns for path in paths}


def submissions_of(course):
    config = settings_of(course)
    folders = CourseDirectory(config=config)
    return Submissions(folders, "ps", course.gradebook, getLogger(), config)


def marks(course):
    return [course.scores(student, "ps")["test_double"] for student in ("ada", "bea")]


def test_where_nothing_has_changed_nothing_is_graded_again(course, command):
    before = written(course)
    printed = grade(course, command)
    assert written(course) == before and "again" not in printed


def test_what_is_handed_in_again_is_graded_again_without_being_asked(course, command):
    before = written(course)
    course.answer("ada", "ps", {"double": RIGHT})
    printed = grade(course, command)
    assert marks(course) == [2, 0]
    assert (
        "1 submission graded again, as it was handed in anew, or changed, since it was graded: ada"
        in printed
    )
    assert written(course)["bea"] == before["bea"]


def test_the_better_file_that_a_run_has_asked_for_is_graded(course, command):
    notebook = course.root / "submitted" / "ada" / "ps" / "ps.ipynb"
    with zipfile.ZipFile(notebook.with_name("mine.zip"), "w") as archive:
        archive.write(notebook, "old.ipynb")
    notebook.unlink()
    assert "put the right one in" in grade(course, command)
    course.answer("ada", "ps", {"double": RIGHT})
    grade(course, command)
    assert marks(course) == [2, 0]


def test_a_file_beside_the_notebook_counts_too(course, command):
    before = written(course)
    (course.root / "submitted" / "bea" / "ps" / "helper.py").write_text("two = 2\n")
    grade(course, command)
    assert written(course)["ada"] == before["ada"] and written(course)["bea"] > before["bea"]


def test_who_has_no_marks_in_the_gradebook_is_graded_again(course, command):
    with course.gradebook() as gradebook:
        gradebook.remove_submission("ps", "ada")
    printed = grade(course, command)
    assert "graded again, as marks of it are missing in the gradebook: ada" in printed
    assert marks(course) == [0, 0]


def test_a_new_gradebook_gets_all_marks(course, command):
    (course.root / "gradebook.db").unlink()
    course.nbgrader("generate_assignment", "ps", "--force")
    grade(course, command)
    assert marks(course) == [0, 0]


def change_source(course, old, new):
    path = course.root / "source" / "ps" / "ps.ipynb"
    path.write_text(path.read_text().replace(old, new))
    course.nbgrader("generate_assignment", "ps", "--force")


def test_a_check_that_was_mended_grades_the_class_again(course, command):
    change_source(course, "double(2) == 4", "double(2) == 3")
    printed = grade(course, command)
    assert marks(course) == [2, 2]
    assert printed.count("the exercise has changed since it was graded: ada, bea") == 1


def test_to_build_the_same_exercise_again_changes_nothing(course, command):
    before = written(course)
    course.nbgrader("generate_assignment", "ps", "--force")
    grade(course, command)
    assert written(course) == before


def test_a_changed_file_of_the_exercise_grades_the_class_again(course, command):
    assert course.scores("ada", "ps")["test_data"] == 0
    (course.root / "source" / "ps" / "data.txt").write_text("3")  # 3 + 1 is 4
    grade(course, command)
    assert [course.scores(student, "ps")["test_data"] for student in ("ada", "bea")] == [1, 1]


def add_setting(course, line):
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write(f"\n{line}\n")


DECIDE = [
    "c.Execute.timeout = 21",
    "c.IsolatedExecute.not_isolated = ['test_data']",
    "c.Sandbox.memory = 2**30",
    "c.CheckOutcome.enabled = False",
    "c.Autograde.autograde_preprocessors.remove('nbgrader.preprocessors.LimitOutput')",
    "c.Autograde.exclude_overwriting = {'ps': ['data.txt']}",
    "c.LateSubmissionPlugin.penalty_method = 'zero'",
    "c.AssignLatePenalties.plugin_class = 'nbgrader.plugins.LateSubmissionPlugin'",
    "c.AssignLatePenalties.plugin_class = 'not_there.Own'",
]
DO_NOT = [
    "c.GenerateFeedback.force = True",
    "c.Sandbox.hidden.append('/somewhere')",
    "c.Autograde.exclude_overwriting = {'another': ['data.txt']}",
    "c.Exchange.root = '/somewhere'",
    "c.CourseDirectory.root += '/'",
]


@pytest.mark.parametrize("line", DECIDE + DO_NOT)
def test_settings_that_decide_on_marks_have_another_checksum(graded, tmp_path, line):
    course = graded["isograde"].copy_to(tmp_path / "course")
    before = submissions_of(course).version
    add_setting(course, line)
    after = submissions_of(course).version
    assert before["exercise"] == after["exercise"]
    assert (before["settings"] != after["settings"]) == (line in DECIDE)


def test_settings_of_a_plugin_of_the_courses_own_decide_too(graded, tmp_path):
    course = graded["isograde"].copy_to(tmp_path / "course")
    checksums = []
    for line in ("", "c.AssignLatePenalties.plugin_class = 'not_there.Own'", "c.Own.hours = 3"):
        add_setting(course, line)
        checksums.append(submissions_of(course).version["settings"])
    assert len(set(checksums)) == 3


def test_of_a_due_date_marks_depend_where_there_are_penalties(graded, tmp_path):
    course = graded["isograde"].copy_to(tmp_path / "course")
    before = submissions_of(course).version

    def due(date):
        with course.gradebook() as gradebook:
            gradebook.update_or_create_assignment("ps", duedate=date)

    due("2030-01-01 00:00:00 UTC")
    assert submissions_of(course).version == before
    add_setting(course, "c.LateSubmissionPlugin.penalty_method = 'zero'")
    then = submissions_of(course).version
    due("2031-01-01 00:00:00 UTC")
    assert submissions_of(course).version != then


def test_a_changed_setting_grades_the_class_again(course, command):
    add_setting(course, "c.IsolatedExecute.not_isolated = ['test_data']")
    before = written(course)
    printed = grade(course, command)
    assert all(written(course)[student] > before[student] for student in ("ada", "bea"))
    assert printed.count("settings that decide on marks have changed since") == 1


CHANGES = {
    "points": ("test_double", lambda cell: cell.metadata.nbgrader.update(points=3)),
    "the name of a check": (
        "test_double",
        lambda cell: cell.metadata.nbgrader.update(grade_id="t"),
    ),
    "whether a cell is locked": (
        "given",
        lambda cell: cell.metadata.nbgrader.update(locked=False),
    ),
    "whose a name is": (
        "double",  # in the solution alone, so that all else is the same
        lambda cell: cell.update(
            source=DOUBLE.replace("    ### END", "abs = double\n    ### END")
        ),
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_all_of_an_exercise_that_decides_on_marks_is_in_its_checksum(graded, tmp_path, change):
    course = graded["isograde"].copy_to(tmp_path / "course")
    before = submissions_of(course).version
    path = course.root / "source" / "ps" / "ps.ipynb"
    source = nbformat.read(path, as_version=4)
    name, make = CHANGES[change]
    make(cell_of(source, name))
    nbformat.write(source, path)
    # nbgrader renames no check that has marks
    (course.root / "gradebook.db").write_bytes(empty_gradebook())
    course.nbgrader("generate_assignment", "ps", "--force")
    after = submissions_of(course).version
    assert before["exercise"] != after["exercise"] and before["settings"] == after["settings"]


def test_a_file_of_an_exercise_is_known_by_its_name_too_and_a_pipe_is_not_read(graded, tmp_path):
    course = graded["isograde"].copy_to(tmp_path / "course")
    folder = course.root / "source" / "ps"
    before = submissions_of(course).version
    os.mkfifo(folder / "pipe")  # to open it would wait for ever
    with open(folder / "ps.ipynb", "a") as notebook:  # what counts of it is in the gradebook
        notebook.write("\n")
    assert submissions_of(course).version == before
    (folder / "data.txt").rename(folder / "other.txt")
    assert submissions_of(course).version["exercise"] != before["exercise"]


def test_a_timestamp_is_read_up_to_a_limit(graded, tmp_path):
    submissions = submissions_of(graded["isograde"])
    time = "2030-01-02 00:00:00 UTC"
    for length, year in ((MAX_TIMESTAMP, 2030), (MAX_TIMESTAMP + 1, None)):
        (tmp_path / "timestamp.txt").write_text(time.ljust(length))
        assert getattr(submissions.timestamp("ada", tmp_path), "year", None) == year


def test_marks_of_another_exercise_are_none_of_this_one(graded, tmp_path):
    course = graded["isograde"].copy_to(tmp_path / "course")
    with course.gradebook() as gradebook:
        gradebook.add_assignment("other")
        gradebook.add_student("cleo")
        with gradebook.db.no_autoflush:  # nbgrader makes it in two steps
            gradebook.add_submission("other", "cleo")
        assert students_with_scores(gradebook, "ps") == {"ada", "bea"}
        gradebook.find_grade("test_data", "ps", "ps", "bea").auto_score = None
        gradebook.db.commit()
        assert students_with_scores(gradebook, "ps") == {"ada"}


def test_a_text_of_settings_is_the_same_in_each_process():
    code = "from isograde.reading.deciding import as_text\n"
    code += "print(as_text({'b': {'x', 'y', 'z'}, 'a': [print, object(), frozenset('uvw')]}))"
    texts = {
        subprocess.check_output(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}
        )
        for seed in "123"
    }
    assert len(texts) == 1


def test_the_order_of_settings_does_not_matter():
    assert as_text({"a": 1, "b": {"c": 2, "d": 3}}) == as_text({"b": {"d": 3, "c": 2}, "a": 1})


EARLIER = {
    "says less": lambda made: made.pop("settings"),
    "has graded otherwise": lambda made: made.update(grading=0),
}


@pytest.mark.parametrize("earlier", EARLIER)
def test_what_an_earlier_version_has_graded_is_graded_again_and_it_is_said(
    course, command, earlier
):
    change_metadata(course, "ada", lambda metadata: EARLIER[earlier](metadata.graded_from))
    before = written(course)
    printed = grade(course, command)
    assert written(course)["ada"] > before["ada"] and written(course)["bea"] == before["bea"]
    assert "as an earlier version of isograde graded it: ada\n" in printed


def test_the_formgrader_lists_as_graded_what_the_commands_would_pass_over(course):
    api = NbGraderAPI(config=settings_of(course))

    def listed():
        return {one["student"]: one["autograded"] for one in api.get_submissions("ps")}

    assert listed() == {"ada": True, "bea": True}
    course.answer("ada", "ps", {"double": RIGHT})
    assert listed() == {"ada": False, "bea": True}
    assert "ps, student ada: to be graded again, as it was handed in anew" in str(states.told)
    change_source(course, "double(2) == 4", "double(2) == 3")
    assert listed() == {"ada": False, "bea": False}
    (course.root / "source" / "ps" / "ps.ipynb").unlink()
    assert listed() == {"ada": False, "bea": False}


def test_the_formgrader_tells_once_whose_marks_do_not_count(graded, tmp_path, caplog):
    course = graded["isograde"].copy_to(tmp_path / "course")
    course.answer("ada", "ps", {"double": RIGHT})
    course.answer("cleo", "ps", {"double": RIGHT})  # who is not graded yet
    api = NbGraderAPI(config=settings_of(course))
    api.log = getLogger("formgrader")
    states.told.clear()
    for _ in range(2):  # as a page is opened again
        assert api.get_autograded_students("ps") == {"bea"}
        assert api.get_autograded_students("nothing") == set()
    told = [record.getMessage() for record in caplog.records if record.name == "formgrader"]
    assert len(told) == 2 and "student ada: " in told[0] and "nothing" in told[1]


@pytest.mark.parametrize(
    "exporter, is_ours",
    [
        (None, False),
        (NotebookExporter, False),
        ("nbconvert.exporters.NotebookExporter", False),
        (SubmissionExporter, True),
        ("isograde.classes.stock.SubmissionExporter", True),
    ],
)
def test_of_a_course_without_the_grader_nbgrader_says_what_is_graded(
    exporter, is_ours, monkeypatch
):
    monkeypatch.setattr(states, "nbgraders_own", lambda api, name: {"nbgrader's"})
    monkeypatch.setattr(states, "Submissions", Mock(side_effect=NoSource("there is none")))
    settings = Config({"Autograde": {"exporter_class": exporter} if exporter else {}})
    found = states.autograded_students(Mock(config=settings), "ps")
    assert found == (set() if is_ours else {"nbgrader's"})


PAGES_AND_TABLES = {
    "pages": ["generate_feedback", "ps", "--force"],
    "the table": ["export"],
    "a platform's table": ["export", "--exporter=isograde.platforms.export.MoodleExporter"],
}


@pytest.mark.parametrize("what", PAGES_AND_TABLES)
def test_who_writes_old_marks_into_pages_and_tables_is_told(graded, tmp_path, what):
    course = graded["isograde"].copy_to(tmp_path / "course")
    assert "old marks" not in course.nbgrader(*PAGES_AND_TABLES[what])
    course.answer("ada", "ps", {"double": RIGHT})
    shutil.rmtree(course.root / "submitted" / "bea")
    printed = course.nbgrader(*PAGES_AND_TABLES[what])
    assert printed.count("old marks") == 2
    assert (
        "ps: old marks of 1 submission, as it was handed in anew, or changed, since it was graded: "
        "ada. To grade again: isograde autograde ps\n" in printed
    )
    assert (
        "ps: old marks of 1 submission, as what was handed in is no longer there: bea. Put it"
        in (printed)
    )
    add_setting(course, "c.CourseDirectory.student_id_exclude = 'ada,bea'")
    assert "old marks" not in course.nbgrader(*PAGES_AND_TABLES[what], status=None)


def test_old_marks_are_told_of_those_who_get_a_page(graded, tmp_path):
    course = graded["isograde"].copy_to(tmp_path / "course")
    change_source(course, "double(2) == 4", "double(2) == 3")
    printed = course.nbgrader("generate_feedback", "ps", "--student=bea")
    assert printed.count("as the exercise has changed since it was graded: bea. To grade") == 1
    assert "ada" not in printed.split("old marks")[1].split("\n")[0]
    printed = course.nbgrader("export", "--student=['ada']")
    assert printed.count("since it was graded: ada. To grade") == 1
    (course.root / "source" / "ps" / "ps.ipynb").unlink()
    printed = course.nbgrader("export")
    assert "ps: it is not known whether marks are old ones. There is no notebook" in printed


def change_metadata(course, student, change):
    path = course.autograded(student, "ps")
    notebook = nbformat.read(path, as_version=4)
    change(notebook.metadata)
    path.chmod(0o644)
    nbformat.write(notebook, path)


def test_what_another_grader_has_graded_is_graded_again(course, command):
    change_metadata(course, "ada", lambda metadata: metadata.pop("graded_from"))
    before = written(course)
    printed = grade(course, command)
    assert written(course)["ada"] > before["ada"] and written(course)["bea"] == before["bea"]
    assert "as another grader graded it: ada\n" in printed


def test_so_is_what_says_nothing_of_it_and_what_says_nonsense(course, command):
    change_metadata(course, "ada", lambda metadata: metadata.clear())
    change_metadata(course, "bea", lambda metadata: metadata.update(graded_from="here"))
    before = written(course)
    printed = grade(course, command)
    assert all(written(course)[student] > before[student] for student in ("ada", "bea"))
    assert printed.count("another grader graded it") == 1


def test_a_student_cannot_say_what_a_notebook_is_graded_from(course, command):
    graded = nbformat.read(course.autograded("ada", "ps"), as_version=4)
    forged = course.released("ps")
    forged.metadata["graded_from"] = graded.metadata.graded_from
    cell_of(forged, "double").source = RIGHT
    course.hand_in("ada", "ps", forged)
    grade(course, command)
    handed_in_again = nbformat.read(course.autograded("ada", "ps"), as_version=4)
    assert handed_in_again.metadata.graded_from != graded.metadata.graded_from
    assert marks(course) == [2, 0]


def test_the_marks_of_a_grader_stay_and_wait_for_another_look(course, command):
    with course.gradebook() as gradebook:
        row = gradebook.find_grade("explain", "ps", "ps", "ada")
        row.manual_score, row.needs_manual_grade = 1, False
        gradebook.db.commit()
    course.answer("ada", "ps", {"double": RIGHT})
    grade(course, command)
    assert course.scores("ada", "ps", "manual_score")["explain"] == 1
    assert course.scores("ada", "ps", "needs_manual_grade")["explain"]


# ---- Two runs at once ----------------------------------------------------------------------------

WAITS = """
import time
from pathlib import Path
from nbgrader.preprocessors import NbGraderPreprocessor

class Wait(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        Path("{root}/it_runs").touch()
        while Path("{root}/wait").exists():
            time.sleep(0.05)
        return nb, resources
"""


@pytest.mark.parametrize(
    "command, second",
    [
        (first, second)
        for first in COMMANDS
        for second in COMMANDS
        if EVERYTHING or first != second
    ],
)
def test_of_two_runs_at_once_the_second_ends_and_spoils_nothing(course, command, second):
    (course.root / "waits.py").write_text(WAITS.format(root=course.root))
    with open(course.root / "nbgrader_config.py", "a") as config:
        config.write("\nfrom waits import Wait\n")
        config.write("c.Autograde.autograde_preprocessors.insert(0, Wait)\n")
    shutil.rmtree(course.root / "autograded")
    for student in ("ada", "bea"):
        course.answer(student, "ps", {"double": RIGHT})
    (course.root / "wait").touch()
    first = start(course, command)
    wait_for((course.root / "it_runs").exists)
    other = start(course, second)
    printed, _ = other.communicate(timeout=WAIT)
    (course.root / "wait").unlink()
    told, _ = first.communicate(timeout=WAIT)
    assert other.returncode != 0
    assert (
        printed.count("Another run is grading in this course") == 1 and "Traceback" not in printed
    )
    assert f"process {first.pid} of " in printed
    assert first.returncode == 0, told
    assert marks(course) == [2, 2]
    before = written(course)
    grade(course, second)
    assert written(course) == before
