"""The whole way of a class with nbgrader's own commands: the demo, with the marks it must give.

`make test` takes the whole class of the core exercise; of the other exercises those whose answers
tests/test_marks.py does not take, with every second student. `make test-all` takes all of them.
"""

import csv
import html
import re

import demo
import pytest
from answers import EVERYTHING, EXERCISES, EXERCISES_OF_MARKS, Exercise, sampled, source

# {exercise: {student: names of answers}}
OTHERS = {
    exercise: dict(sampled(list(answers.items()), one_in=2))
    for exercise, answers in demo.OTHERS.items()
    if EVERYTHING or exercise not in EXERCISES_OF_MARKS
}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class") / "course"
    # For a few students a second worker takes longer to start than the first takes for all.
    course, tables = demo.main(folder, OTHERS, warm=True, options=["--jobs=1"])
    rows = tables[demo.EXERCISE]
    return course, {student: (marks, total, happened) for student, marks, total, happened in rows}


@pytest.fixture(scope="module")
def all_exported(graded):
    """{(exercise, student): row} of the exported marks."""
    course, _ = graded
    with open(course.root / "grades.csv", newline="", encoding="utf-8") as file:
        return {(row["assignment"], row["student_id"]): row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def exported(all_exported):
    return {
        student: row
        for (exercise, student), row in all_exported.items()
        if exercise == demo.EXERCISE
    }


def expected_marks(*codes, exercise=demo.EXERCISE):
    exercise = Exercise(exercise)
    failed = exercise.run("\n\n".join(codes))
    return sum(points for check, points in exercise.points.items() if check not in failed)


def test_the_class_hands_in_all_exercises():
    assert {demo.EXERCISE, *demo.OTHERS} == set(EXERCISES)


@pytest.mark.filterwarnings("ignore")  # wrong answers divide by zero
@pytest.mark.parametrize(
    "exercise, student", [(exercise, s) for exercise in OTHERS for s in OTHERS[exercise]]
)
def test_each_exercise_gives_the_marks_of_the_checks_that_an_answer_passes(
    all_exported, exercise, student
):
    answers = [answer.split("/") for answer in OTHERS[exercise][student]]
    codes = [demo.answer_code(kind, name, exercise) for kind, name in answers]
    score = float(all_exported[exercise, student]["score"])
    possible = sum(Exercise(exercise).points.values())
    assert score == expected_marks(*codes, exercise=exercise) > 0
    assert (score == possible) == all(kind == "right" for kind, _ in answers)
    assert float(all_exported[exercise, "nils_untouched"]["score"]) == 0


@pytest.mark.parametrize("student", demo.RIGHT)
def test_a_right_answer_gets_all_marks_in_the_export(exported, student):
    assert float(exported[student]["score"]) == 20
    assert float(exported[student]["max_score"]) == 26


@pytest.mark.filterwarnings("ignore")  # wrong answers divide by zero
@pytest.mark.parametrize("student, names", demo.WRONG.items())
def test_a_wrong_answer_gets_the_marks_of_the_checks_that_it_passes(exported, student, names):
    codes = [demo.answer_code("wrong", name) for name in names]
    assert float(exported[student]["score"]) == expected_marks(*codes) < 20


def test_half_a_notebook_gets_the_marks_of_that_half(exported, graded):
    _, rows = graded
    marks, total, _ = rows["maya_half_finished"]
    assert marks == {
        "get_data": 3, "mixture_pdf": 2, "e_step": 4, "m_step": 0, "log_likelihood": 0, "em": 0,
    }  # fmt: skip
    assert float(exported["maya_half_finished"]["score"]) == total == 9


@pytest.mark.parametrize("student", ["nils_untouched", "quinn_skips_the_checks"])
def test_an_untouched_notebook_gets_nothing_and_is_told_so(exported, graded, student):
    assert float(exported[student]["score"]) == 0
    assert graded[1][student][2] == "NotImplementedError: not attempted yet"


def test_a_deleted_check_is_made_up_for(exported):
    code = demo.answer_code("wrong", "e_step_hard")
    assert float(exported["olga_deleted_a_check"]["score"]) == expected_marks(code)


def test_a_duplicated_check_costs_nothing(exported):
    assert float(exported["pavel_duplicated_a_check"]["score"]) == 20


def test_an_endless_loop_costs_the_marks_of_its_function_only(exported, graded):
    marks, total, happened = graded[1]["rosa_endless_loop"]
    assert (marks["em"], total) == (0, 16)
    assert "too long" in happened
    assert float(exported["rosa_endless_loop"]["score"]) == 16


@pytest.mark.parametrize("student", ["sven_file_is_not_json", "tara_no_notebook"])
def test_who_could_not_be_graded_is_named_with_the_reason(graded, student):
    assert graded[1][student][2].startswith("not graded: ")


def test_all_students_with_a_readable_notebook_have_feedback_with_the_message(graded):
    course, rows = graded
    for student, (marks, _, happened) in rows.items():
        if marks:
            page = course.root / f"feedback/{student}/{demo.EXERCISE}/{demo.EXERCISE}.html"
            text = page.read_text(encoding="utf-8")
            if student in demo.WRONG:
                assert happened.split(".")[0].split("'")[0] in text


def test_no_feedback_holds_a_line_of_a_hidden_test_or_a_marking_scheme(graded):
    course, rows = graded
    released = "\n".join(cell.source for cell in course.released(demo.EXERCISE).cells)
    hidden = [
        line.strip()
        for cell in source(demo.EXERCISE).cells
        for kind in ("HIDDEN TESTS", "MARK SCHEME")
        for block in re.findall(rf"### BEGIN {kind}\n(.*?)### END", cell.source, re.DOTALL)
        for line in block.splitlines()
        if len(line.strip()) > 40 and line.strip() not in released
    ]
    assert len(hidden) > 50
    for student, (marks, _, _) in rows.items():
        if marks:
            page = course.root / f"feedback/{student}/{demo.EXERCISE}/{demo.EXERCISE}.html"
            text = html.unescape(re.sub(r"<[^>]*>", "", page.read_text(encoding="utf-8")))
            for line in hidden:
                assert line not in text, (student, line)
            assert str(course.root) not in text, student


def test_the_written_tasks_wait_for_a_grader(graded):
    course, _ = graded
    with course.gradebook() as gradebook:
        submission = gradebook.find_submission(demo.EXERCISE, "ada")
        waiting = {g.name for n in submission.notebooks for g in n.grades if g.needs_manual_grade}
    assert waiting == {"common_sigma_task", "plot_task", "two_starts_task"}


def test_the_marking_scheme_is_before_the_graders_eyes(graded):
    course, _ = graded
    assert "BEGIN MARK SCHEME" in course.autograded("ada", demo.EXERCISE).read_text()
