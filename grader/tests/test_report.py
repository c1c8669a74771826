"""The report of a class: the right numbers, in words and pictures that everyone can read."""

import csv
import os
import re
import shutil
from html.parser import HTMLParser
from types import SimpleNamespace

import numpy as np
import pytest
from courses import check, make_course, settings_of, solution, written_answer
from isograde.classes.runlog import log_file, note, read_log
from isograde.report.numbers import read_report, summary
from isograde.report.page import write_csv, write_page
from nbgrader.coursedir import CourseDirectory

STUB = "def {}(x):\n    ### BEGIN SOLUTION\n    return {}\n    ### END SOLUTION"
EXERCISE = [
    solution("double", STUB.format("double", "2 * x")),
    check("test_double", 'assert double(2) == 4, f"double(2) is {double(2)}, not 4"', points=2),
    check("test_double_zero", 'assert double(0) == 0, "zero is no longer zero"'),
    solution("steps", STUB.format("steps", "4")),
    check("test_steps", "min(steps(0), 4)", points=4),
    check("test_given", "assert 1 + 1 == 2"),
    check("test_wrong", 'assert False, "nobody can pass"'),
    written_answer("explain", "Twice.", points=3),
]
DOUBLE = "def double(x):\n    return {}"
STEPS = "def steps(x):\n    return {}"
CLASS = {
    "ada_right": {"double": DOUBLE.format("2 * x"), "steps": STEPS.format(4)},
    "bela_partly": {"double": DOUBLE.format("x + x"), "steps": STEPS.format(1)},
    "chen_wrong": {"double": DOUBLE.format("x + 1"), "steps": STEPS.format(3)},
    "dana_wrong": {"double": DOUBLE.format("x + 7.25")},
    "emil_untouched": {},
    "fred_markup": {"double": DOUBLE.format("'<script>alert(1)</script>'")},
}
MARKS = {  # of test_double, test_double_zero, test_steps, test_given, test_wrong
    "ada_right": (2, 1, 4, 1, 0),
    "bela_partly": (2, 1, 1, 1, 0),
    "chen_wrong": (0, 0, 3, 1, 0),
    "dana_wrong": (0, 0, 0, 1, 0),
    "emil_untouched": (0, 0, 0, 1, 0),
    "fred_markup": (0, 0, 0, 1, 0),
}
CHECKS = ["test_double", "test_double_zero", "test_steps", "test_given", "test_wrong"]
HOSTILE = "=1+1 <img src=x>"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class that the command has graded."""
    course = make_course(tmp_path_factory.mktemp("class") / "course", ps=EXERCISE)
    for student, answers in CLASS.items():
        explained = {"explain": "x + x"} if answers else {}
        course.answer(student, "ps", answers | explained)
    course.hand_in("gina_not_json", "ps", "my notebook")
    (course.root / "submitted" / HOSTILE / "ps").mkdir(parents=True)
    with course.gradebook() as gradebook:
        gradebook.add_student("hugo_absent")
    course.run("isograde", "autograde", "ps")
    return course


def numbers_of(course):
    with course.gradebook() as gradebook:
        config = settings_of(course)
        return read_report(CourseDirectory(config=config), gradebook, "ps", config)


@pytest.fixture(scope="module")
def numbers(graded):
    return numbers_of(graded)


@pytest.fixture
def course(graded, tmp_path):
    """A copy of the class, to be changed."""
    return graded.copy_to(tmp_path / "course")


class Page(HTMLParser):
    """The elements of a page, each with its attributes and the text in it."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        element = SimpleNamespace(tag=tag, text="", **{"has": dict(attributes)})
        self.elements.append(element)
        if tag not in ("img", "meta", "br"):
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        for element in self.open:
            element.text += data

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]


def page_of(numbers, folder):
    write_page(numbers, folder / "page.html")
    return Page((folder / "page.html").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(numbers, tmp_path_factory):
    return page_of(numbers, tmp_path_factory.mktemp("page"))


# ---- The numbers ---------------------------------------------------------------------------------


def test_passed_partly_wrong_and_not_attempted_are_told_apart(numbers):
    counts = {
        one.name: (one.passed, one.partly, one.wrong, one.unattempted) for one in numbers.checks
    }
    assert counts == {
        "test_double": (2, 0, 3, 1),
        "test_double_zero": (2, 0, 3, 1),
        "test_steps": (1, 2, 0, 3),
        "test_given": (6, 0, 0, 0),
        "test_wrong": (0, 0, 6, 0),
    }
    assert [one.name for one in numbers.checks] == CHECKS


@pytest.mark.parametrize("index", [0, 1, 2])
def test_discrimination_is_the_correlation_with_the_rest_of_the_exercise(numbers, index):
    marks = np.array(list(MARKS.values()))
    rest = np.delete(marks, index, axis=1).sum(axis=1)
    expected = np.corrcoef(marks[:, index], rest)[0, 1]
    assert numbers.checks[index].discrimination == pytest.approx(expected)


def test_a_check_that_everybody_or_nobody_passes_has_a_remark_and_no_correlation(numbers, page):
    given, wrong = numbers.checks[3:]
    assert (given.discrimination, given.remark) == (None, "everybody passes")
    assert (wrong.discrimination, wrong.remark) == (None, "nobody passes")
    text = " ".join(element.text for element in page.all("main"))
    assert "everybody passes" in text and "nobody passes" in text
    assert not re.search(r"\bnan\b", text)


def test_totals_are_of_the_checks_until_all_written_answers_are_marked(numbers, course):
    assert sorted(numbers.totals) == sorted(map(sum, MARKS.values()))
    assert (numbers.max_total, numbers.waiting) == (9, 5)
    with course.gradebook() as gradebook:
        for submission in gradebook.assignment_submissions("ps"):
            for grade in submission.notebooks[0].grades:
                if grade.name == "explain":
                    grade.manual_score, grade.needs_manual_grade = 1.5, False
                if grade.auto_score is not None:
                    grade.needs_manual_grade = False
            if submission.student.id == "ada_right":
                submission.notebooks[0].late_submission_penalty = 4
        gradebook.db.commit()
    marked = numbers_of(course)
    expected = [sum(own) + 1.5 - 4 * (who == "ada_right") for who, own in MARKS.items()]
    assert sorted(marked.totals) == sorted(expected)
    assert (marked.max_total, marked.waiting) == (12, 0)


def test_a_message_counts_once_a_student_whatever_its_numbers(numbers):
    shares = {one.text: (one.students, one.share, one.checks) for one in numbers.messages}
    assert shares["nobody can pass"] == (6, 1, ["test_wrong"])
    assert shares["zero is no longer zero"] == (3, 0.5, ["test_double_zero"])
    (text,) = [text for text in shares if re.fullmatch(r"double\(2\) is [\d.]+, not 4", text)]
    assert shares[text] == (2, 1 / 3, ["test_double"])
    assert not any("not attempted" in text for text in shares)


def test_who_is_not_graded_is_named_with_the_reason(numbers):
    reasons = dict(numbers.ungraded)
    assert set(reasons) == {"gina_not_json", "hugo_absent", HOSTILE}
    assert "as a Jupyter notebook" in reasons["gina_not_json"]
    assert reasons["hugo_absent"] == "Nothing was handed in."
    assert reasons[HOSTILE].startswith("No notebook in submitted/")


def test_no_path_of_the_machine_is_in_a_reason(numbers, graded):
    assert str(graded.root) not in str(numbers.ungraded)


def change_source(course, old, new):
    path = course.root / "source" / "ps" / "ps.ipynb"
    path.write_text(path.read_text().replace(old, new))
    course.nbgrader("generate_assignment", "ps", "--force")


CHANGES = {
    "points": ('"points": 2', '"points": 5'),
    "a check mended": ("double(2) == 4", "double(2) == 3"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_marks_of_before_a_change_are_named_and_are_nobodys_failures(course, tmp_path, change):
    change_source(course, *CHANGES[change])
    numbers = numbers_of(course)
    assert (numbers.graded, numbers.stale) == (0, len(CLASS))
    assert dict(numbers.ungraded)["ada_right"] == (
        "The exercise has changed since it was graded. To grade it again: isograde autograde ps"
    )
    assert f"{len(CLASS)} have marks of before a change" in summary(numbers)
    (main,) = page_of(numbers, tmp_path).all("main")
    assert "nobody passes" not in main.text


def test_checks_that_were_added_are_nobodys_failures(course):
    (course.root / "gradebook.db").unlink()  # nbgrader adds none to an exercise with submissions
    course.write_source("ps", ps=[*EXERCISE, check("test_more", "assert double(3) == 6")])
    course.nbgrader("generate_assignment", "ps", "--force")
    numbers = numbers_of(course)
    assert numbers.graded == 0 and [one.students for one in numbers.checks] == 6 * [0]
    assert dict(numbers.ungraded)["ada_right"].startswith(
        "Marks of it are missing in the gradebook"
    )


def test_the_marks_of_what_was_handed_in_since_are_named_and_not_counted(course):
    course.answer("ada_right", "ps", {"double": DOUBLE.format("3 * x")})
    numbers = numbers_of(course)
    assert (numbers.graded, numbers.stale) == (len(CLASS) - 1, 1)
    assert "handed in anew, or changed" in dict(numbers.ungraded)["ada_right"]
    assert "1 has marks of before a change" in summary(numbers)


def test_marks_of_what_is_no_longer_there_are_named(course):
    shutil.rmtree(course.root / "submitted" / "ada_right")
    numbers = numbers_of(course)
    assert (numbers.graded, numbers.stale) == (len(CLASS) - 1, 1)
    assert "no longer there" in dict(numbers.ungraded)["ada_right"]


def test_time_and_memory_are_those_of_the_run(numbers):
    assert len(numbers.seconds) == len(numbers.memory) == 6
    assert all(0 < seconds for seconds in numbers.seconds)
    assert all(10 < memory < 2000 for memory in numbers.memory)


def test_time_and_memory_are_not_known_where_nbgrader_itself_has_graded_since(course, tmp_path):
    for student in CLASS:
        later = read_log(course.root, "ps")[student]["noted"] + 10
        os.utime(course.autograded(student, "ps"), (later, later))
    numbers = numbers_of(course)
    assert numbers.seconds == [] and numbers.graded == 6
    (main,) = page_of(numbers, tmp_path).all("main")
    assert "Not known: nbgrader's own command graded these submissions" in main.text


# ---- The log that time and memory come from ------------------------------------------------------


def test_the_log_is_not_in_the_folder_that_must_be_as_nbgraders(graded):
    assert graded.root / "autograded" not in log_file(graded.root, "ps").parents
    assert {path.name for path in (graded.root / "autograded").iterdir()} == set(CLASS)


def test_the_last_whole_line_of_a_student_counts(tmp_path):
    submission = SimpleNamespace(
        assignment="ps", student="ada", status="failed", reason="Student ada: why", executed=None
    )
    note(tmp_path, submission)
    submission.status, submission.reason = "graded", ""
    submission.executed = SimpleNamespace(seconds=2.5, peak_memory=7)
    note(tmp_path, submission)
    with open(log_file(tmp_path, "ps"), "a") as file:
        file.write('\n{"student": "ada", "sta')  # as a full disk breaks it off
    (entry,) = read_log(tmp_path, "ps").values()
    assert (entry["status"], entry["seconds"], entry["peak_memory"]) == ("graded", 2.5, 7)
    submission.executed.seconds = 3.5
    note(tmp_path, submission)  # which the broken line does not swallow
    assert read_log(tmp_path, "ps")["ada"]["seconds"] == 3.5
    assert read_log(tmp_path, "other") == {}


# ---- The page ------------------------------------------------------------------------------------


def test_the_page_needs_nothing_outside_of_it(page):
    assert not page.all("link", "script", "iframe", "object")
    addresses = [e.has.get("src") or e.has.get("href") for e in page.all("img", "a")]
    assert len(addresses) == 4
    assert all(address.startswith("data:image/svg+xml;base64,") for address in addresses)
    assert not re.search(r"@import|url\(", page.all("style")[0].text)


def test_the_page_can_be_read_with_a_screen_reader(page):
    assert page.all("html")[0].has["lang"] == "en" and page.all("title")[0].text
    assert [e.tag for e in page.all("h1", "h2", "h3")] == ["h1"] + 5 * ["h2"]
    tables = page.all("table")
    assert len(tables) == len(page.all("caption")) == 6
    assert all(caption.text.strip() for caption in page.all("caption"))
    assert all(e.has.get("scope") in ("col", "row") for e in page.all("th"))
    assert all(len(e.has["alt"]) > 30 for e in page.all("img"))


def test_below_each_plot_is_a_table(page):
    order = [e.tag for e in page.all("img", "table")]
    assert "img img" not in " ".join(order) and order[-1] == "table"


def test_names_and_messages_are_text_on_the_page(page):
    assert HOSTILE in [e.text for e in page.all("th")]
    assert any("<script>alert(1)</script>" in e.text for e in page.all("td"))


def test_only_those_who_are_not_graded_are_named(page):
    text = page.all("body")[0].text
    assert "gina_not_json" in text
    assert not [student for student in CLASS if student in text]


@pytest.mark.parametrize("left", [0, 1, 2])
def test_few_students_are_no_problem(course, tmp_path, left):
    for student in sorted(CLASS)[left:]:
        course.autograded(student, "ps").unlink()
    numbers = numbers_of(course)
    assert numbers.graded == left and len(numbers.ungraded) == 9 - left
    (main,) = page_of(numbers, tmp_path).all("main")
    assert not re.search(r"\b(nan|None|inf)\b", main.text)
    assert "isograde autograde ps" in dict(numbers.ungraded)["fred_markup"]
    if left:
        assert f"{left} of 9 students graded" in summary(numbers)
        assert "too few students for a correlation" in main.text or left == 1
    else:
        assert "Nobody is graded yet, of 9 students." in main.text


# ---- The command ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def written(graded):
    """What the command says, and the lines of the CSV that it writes."""
    done = graded.run("isograde", "report", "ps", "--csv", "numbers.csv")
    assert done.returncode == 0, done.stdout
    with open(graded.root / "numbers.csv", newline="", encoding="utf-8") as file:
        return done.stdout, list(csv.reader(file))


def test_the_command_writes_the_page_and_says_where(graded, written):
    assert "6 of 9 students graded: mean " in written[0]
    assert str(graded.root / "report_ps.html") in written[0]
    assert "Traceback" not in written[0] and (graded.root / "report_ps.html").exists()


def test_the_csv_has_the_same_numbers(written, numbers):
    head, *lines = written[1]
    assert head == ["table", "row", "column", "value"]
    values = {tuple(line[:3]): line[3] for line in lines}
    for one in numbers.checks:
        for column in ("passed", "partly", "wrong"):
            assert int(values["checks", one.name, column]) == getattr(one, column)
        assert float(values["checks", one.name, "pass rate"]) == one.pass_rate
        discrimination = values["checks", one.name, "discrimination"]
        assert float(discrimination or "nan") == pytest.approx(
            np.nan if one.discrimination is None else one.discrimination, nan_ok=True
        )
    assert values["ungraded", "hugo_absent", "reason"] == "Nothing was handed in."


def test_the_csv_runs_nothing_in_a_spreadsheet(written):
    cells = [cell for line in written[1] for cell in line]
    assert f"'{HOSTILE}" in cells
    assert not [cell for cell in cells if re.match(r"[=+@]|-(?![\d.]+$)", cell)]


def test_an_assignment_that_there_is_not_ends_with_status_2(graded):
    done = graded.run("isograde", "report", "pss")
    assert done.returncode == 2
    assert done.stdout == (
        "The gradebook has no assignment pss. Run: nbgrader generate_assignment pss\n"
    )


def test_a_csv_is_written_for_nobody_too(course, tmp_path):
    for student in CLASS:
        course.autograded(student, "ps").unlink()
    write_csv(numbers_of(course), tmp_path / "numbers.csv")
    assert "overview,graded students,number,0\n" in (tmp_path / "numbers.csv").read_text()
