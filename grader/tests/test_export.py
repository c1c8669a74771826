"""Marks as Canvas and Moodle import them: everyone's mark at everyone's key, and nothing runs."""

import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest
from courses import make_course, one_function, written_answer
from isograde.platforms.export import CanvasExporter, CsvExporter, MoodleExporter
from nbgrader.plugins import CsvExportPlugin

STUDENTS = {  # id: first name, last name, email, number in the platform
    "ada": ("Ada", "Lovelace, Countess", "ada@uni.example", "1001"),
    "juergen": ("Jürgen", "Groß", "juergen@uni.example", "1002"),
    "sinead": ("Sinéad", 'O\'Connor "Shuhada"', "sinead@uni.example", "1003"),
    "evil": ("@SUM(A1)", '=HYPERLINK("http://evil.example","Click")', "evil@uni.example", "1004"),
    "tricky": ("Tim;=1+1;", "x\t=1+1\r\n=2+2", "tim@uni.example", "1005"),
    "10006": ("Nils", "Half", "nils@uni.example", None),
    "absent": ("Olga", "Absent", None, None),
    "unknown": (None, None, None, None),
}
MARKS = {  # a check of 2 points, a written answer of 3, and a penalty; None: not marked yet
    "ada": (2, 3, None),
    "juergen": (2, 0.5, None),
    "sinead": (0, 0, None),
    "evil": (2, 1, 0.75),
    "tricky": (0, 1, 2),
    "10006": (2, None, None),
    "unknown": (1 / 3, 0, None),
}
TOTALS = {
    "ada": "5", "juergen": "2.5", "sinead": "0", "evil": "2.25", "tricky": "0", "10006": "",
    "absent": "", "unknown": "0.33333",
}  # fmt: skip


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course whose gradebook is as after grading and marking."""
    course = make_course(
        tmp_path_factory.mktemp("course") / "course",
        ps=[*one_function(), written_answer("explain", "Twice.", points=3)],
    )
    with course.gradebook() as gradebook:
        gradebook.add_assignment("second")
        for student, (first, last, email, number) in STUDENTS.items():
            names = {"first_name": first, "last_name": last}
            gradebook.add_student(student, email=email, lms_user_id=number, **names)
        for student, (auto, manual, penalty) in MARKS.items():
            with gradebook.db.no_autoflush:
                (notebook,) = gradebook.add_submission("ps", student).notebooks
            notebook.late_submission_penalty = penalty
            for grade in notebook.grades:
                grade.auto_score = auto if grade.name == "test_double" else None
                grade.manual_score = manual if grade.name == "explain" else None
                grade.needs_manual_grade = grade.name == "explain" and manual is None
        gradebook.db.commit()
    return course


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def command(course, exporter, file, *arguments):
    """Export with nbgrader's command; return the file, and what was said."""
    program = Path(sys.executable).with_name("nbgrader")
    named = [f"--exporter=isograde.platforms.export.{exporter}"] if exporter else []
    done = subprocess.run(
        [program, "export", *named, f"--to={file}", *arguments],
        cwd=course.root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return course.root / file, done.stderr


def export(course, exporter, **settings):
    """Export in this process, which takes less time; return the rows."""
    file = course.root / "marks.csv"
    with course.gradebook() as gradebook:
        exporter(to=str(file), **settings).export(gradebook)
    return read(file)


@pytest.fixture(scope="module")
def canvas(course):
    columns = "--CanvasExporter.columns=ps=Mixtures, part 1 (4711)"
    return command(course, "CanvasExporter", "canvas.csv", columns)


@pytest.fixture(scope="module")
def moodle(course):
    columns = "--MoodleExporter.columns=ps=Assignment: Mixtures"
    return command(course, "MoodleExporter", "moodle.csv", columns)


@pytest.fixture(scope="module")
def table(course):
    return command(course, None, "grades.csv")


def found_by_canvas(row):
    """The student whom Canvas finds: by ID, then by the names for logging in."""
    by_number = {number: student for student, (*_, number) in STUDENTS.items() if number}
    return by_number.get(row[1]) or row[1] or row[2] or row[3]


def test_canvas_gets_its_five_columns_and_one_for_each_assignment(canvas):
    head, points, *_ = read(canvas[0])
    assert head[:5] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
    assert head[5:] == ["Mixtures, part 1 (4711)", "second"]
    assert points == ["    Points Possible", "", "", "", "", "5", "0"]


def test_every_mark_arrives_in_canvas_at_its_student(canvas):
    assert {found_by_canvas(row): row[5] for row in read(canvas[0])[2:]} == TOTALS


@pytest.mark.parametrize("key, column", [("lms_user_id", 2), ("id", 3)])
def test_every_mark_arrives_in_moodle_at_its_student(moodle, key, column):
    keys = {student: student for student in STUDENTS}
    if key == "lms_user_id":
        keys = {student: number or student for student, (*_, number) in STUDENTS.items()}
    head, *rows = read(moodle[0])
    assert head[:5] == ["First name", "Last name", "ID number", "Username", "Email address"]
    assert head[5:] == ["Assignment: Mixtures", "second"]
    assert {row[column]: row[5] for row in rows} == {keys[one]: TOTALS[one] for one in STUDENTS}


def test_moodle_can_find_students_by_their_email(moodle):
    emails = {row[3]: row[4] for row in read(moodle[0])[1:]}
    assert emails == {student: email or "" for student, (_, _, email, _) in STUDENTS.items()}


def test_names_come_through_unless_a_spreadsheet_would_run_them(canvas, moodle):
    names = {found_by_canvas(row): row[0] for row in read(canvas[0])[2:]}
    assert names["ada"] == "Lovelace, Countess, Ada"
    assert names["juergen"] == "Groß, Jürgen"
    assert names["sinead"] == 'O\'Connor "Shuhada", Sinéad'
    assert names["evil"] == '\'=HYPERLINK("http://evil.example","Click"), @SUM(A1)'
    assert names["unknown"] == "unknown"
    rows = {row[3]: row for row in read(moodle[0])}
    assert rows["evil"][:2] == ["'@SUM(A1)", '\'=HYPERLINK("http://evil.example","Click")']
    assert rows["sinead"][:2] == ["Sinéad", 'O\'Connor "Shuhada"']


def test_nbgraders_own_table_has_its_numbers_and_each_name_in_one_cell(course, table):
    stock = course.root / "stock.csv"
    with course.gradebook() as gradebook:
        CsvExportPlugin(to=str(stock)).export(gradebook)
    head, *rows = read(table[0])
    assert head == read(stock)[0]
    # The columns after the names, from the right, as a comma in a name shifts those of nbgrader.
    assert {tuple(row[-4:]) for row in rows} == {
        tuple(line.split(",")[-4:]) for line in stock.read_text().splitlines()[1:] if "." in line
    }
    names = {row[3]: row[4:7] for row in rows if row[0] == "ps"}
    assert names["ada"] == ["Lovelace, Countess", "Ada", "ada@uni.example"]
    assert names["evil"][0] == '\'=HYPERLINK("http://evil.example","Click")'
    assert {row[3]: float(row[9]) for row in rows if row[0] == "ps"}["evil"] == 2.25


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("platform", ["canvas", "moodle", "table"])
def test_no_cell_is_a_formula_whatever_a_spreadsheet_splits_at(request, platform, delimiter):
    file, _ = request.getfixturevalue(platform)
    with open(file, encoding="utf-8") as lines:
        cells = [cell for row in csv.reader(lines, delimiter=delimiter) for cell in row]
    assert len(cells) > 8
    assert not [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@"))]


# What begins a formula, and what ends a cell before its end, in names as they are exported.
ODD_NAMES = {f"{sign}1": f"'{sign}1" for sign in [*"=+-@＝＋－＠", " =", "\u00a0\u3000＝"]}
ODD_NAMES |= {f"a{end}=1": "a =1" for end in [";", "\t", "\r\n", "\v", "\f", "\0"]}


@pytest.fixture(scope="module")
def odd_names(course, tmp_path_factory):
    """A course of students with such a name, and of others with such an id."""
    course = course.copy_to(tmp_path_factory.mktemp("odd") / "course")
    with course.gradebook() as gradebook:
        for number, name in enumerate(ODD_NAMES):
            gradebook.add_student(f"odd{number}", last_name=name)
            gradebook.add_student(f"{name}{number}", last_name="of an odd id")
    return course


@pytest.mark.parametrize("exporter", [CanvasExporter, MoodleExporter, CsvExporter])
def test_no_name_begins_a_formula_or_ends_its_cell(odd_names, exporter):
    names = {key: row for row in export(odd_names, exporter) for key in row}
    for number, shown in enumerate(ODD_NAMES.values()):
        assert shown in names[f"odd{number}"]


@pytest.mark.parametrize("exporter", [CanvasExporter, MoodleExporter])
def test_no_key_that_begins_a_formula_or_ends_its_cell_is_exported(odd_names, exporter, capsys):
    assert not [row for row in export(odd_names, exporter) if "of an odd id" in row]
    assert f"and {len(ODD_NAMES) - 10} more" in capsys.readouterr().err


def test_who_has_no_mark_is_named_on_stderr_in_one_line(canvas):
    (line,) = [line for line in canvas[1].splitlines() if line.startswith("ps: no mark")]
    assert "nothing was handed in or collected: absent" in line
    assert "a grader has to look at it: 10006" in line
    assert "ada" not in line


def test_a_key_that_looks_like_a_formula_is_not_changed_but_left_out(course, tmp_path, capsys):
    course = course.copy_to(tmp_path / "course")
    with course.gradebook() as gradebook:
        gradebook.add_student("=1+1", last_name="Only", lms_user_id="-2")
        gradebook.add_student("+1", last_name="Email", email="plus@uni.example")
    for exporter in (CanvasExporter, MoodleExporter):
        rows = export(course, exporter)
        assert not [row for row in rows if "Only" in row[:2]]
        assert re.search("^Left out, .*: .*=1[+]1", capsys.readouterr().err, re.MULTILINE)
    assert [row[:5] for row in rows if row[1] == "Email"] == [
        ["", "Email", "", "", "plus@uni.example"]
    ]


def test_assignments_and_students_can_be_chosen(course):
    rows = export(course, MoodleExporter, assignment=["ps"], student=["ada"])
    assert [row[3:] for row in rows] == [
        ["Username", "Email address", "ps"],
        ["ada", "ada@uni.example", "5"],
    ]


def test_an_assignment_that_there_is_not_is_said(course):
    with pytest.raises(SystemExit, match="The gradebook has no assignment pss."):
        export(course, CanvasExporter, assignment=["pss"])
