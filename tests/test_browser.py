"""The student's day in JupyterLab and the instructor's in the formgrader, in a real browser.

The tests are the steps of two days, in their order: each begins where the one before it ended.
"""

import csv
import re

import demo
import lab_pages
import nbformat
import pytest
from answers import by_cell
from browser import browser_page, skip_file_without_chromium
from courses import cell_of
from nbclient import NotebookClient

skip_file_without_chromium()

EXERCISE = demo.EXERCISE

# A cell that reads the solution from the instructor's folder and runs it.
THIEF = """
import json, os

def look(path):
    try:
        return sorted(os.listdir(path))
    except OSError as error:
        return type(error).__name__

print("It saw", look({course!r}), look({course!r} + "/source"))
with open({course!r} + "/source/em_gmm_1d/em_gmm_1d.ipynb") as file:
    for cell in json.load(file)["cells"]:
        if "### BEGIN SOLUTION" in "".join(cell["source"]):
            exec("".join(cell["source"]))
"""

CAPTION = "The plot shows the two means over the steps of EM."
ANSWER = "The log-likelihood adds up the components, so their names can be exchanged."
COMMENT = "Say also what follows from the plot."

MISTAKES = (
    "get_data_sigma_squared",
    "mixture_pdf_no_weights",
    "e_step_not_normalised",
    "m_step_variance_returned",
    "log_likelihood_mean",
    "em_one_step_too_few",
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = demo.make_course_with_lab(tmp_path_factory.mktemp("browser") / "course")
    room = demo.Classroom(course)
    done = room.fill()
    own_plot = next(c.source for c in room.exercise.notebook.cells if c.id == "own_plot")
    cell_of(done, "own_plot").source = own_plot
    for name, text in (("own_caption", CAPTION), ("two_starts_answer", ANSWER)):
        next(cell for cell in done.cells if cell.id == name).source = text
    room.hand_in("ada", done)
    room.hand_in("fatma", room.fill(demo.answer_code("wrong", "e_step_no_weights")))
    thief = room.fill(only=[])
    cell_of(thief, "get_data").source = THIEF.format(course=str(course.root))
    room.hand_in("mallory", thief)
    room.hand_in("sven", "my notebook, as I remember it")
    # Made before the student's day, which saves the released notebook with a check unfolded.
    nbformat.write(all_tasks_wrong(room), course.root / "wrong.ipynb")
    return course


def all_tasks_wrong(room):
    """The released notebook after a run with a mistake in each task."""
    wrong = room.fill(only=[])
    for name in MISTAKES:
        code = demo.answer_code("wrong", name)
        for function, source in by_cell(code, room.exercise.functions).items():
            cell_of(wrong, function).source = source
    NotebookClient(wrong, allow_errors=True).execute()
    return wrong


@pytest.fixture(scope="module")
def session(course, tmp_path_factory):
    scratch = tmp_path_factory.mktemp("lab")
    with (
        lab_pages.running_lab(course, scratch) as (address, log),
        browser_page(viewport={"width": 1280, "height": 900}) as page,
    ):
        yield lab_pages.Lab(page, address), log, scratch


@pytest.fixture(autouse=True)
def pictures_of_failures(request, session):
    """Save what was on the page where a test failed."""
    failed = request.session.testsfailed
    yield
    if request.session.testsfailed > failed:
        lab_, log, scratch = session
        picture = scratch / f"{request.node.name}.png"
        lab_.page.screenshot(path=picture)
        print(f"The page: {picture}\nThe server's log: {log}")
        print("\n".join(lab_.page.complaints))


# ---- The student --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def student(session, course):
    student, _, _ = session
    student.open_notebook(f"release/{EXERCISE}/{EXERCISE}.ipynb", course.released(EXERCISE))
    return student


@pytest.fixture(scope="module")
def solved():
    return demo.Classroom(None).solved


def test_the_notebook_opens_without_a_question_or_a_notice(student):
    student.page.wait_for_timeout(1000)  # they come late
    assert student.notifications() == []
    assert student.page.locator(".jp-Dialog").count() == 0


def test_the_formulas_are_set(student):
    student.page.locator(".jp-NotebookPanel mjx-container").nth(50).wait_for(state="attached")
    assert student.page.locator("mjx-merror, [data-mjx-error]").count() == 0
    text = student.cell("data-generation").inner_text()
    assert "\\mathrm" not in text and "$" not in text


def test_a_hint_is_folded_away_and_opens(student):
    hint = student.cell("e_step-task").locator("details").first
    inside = hint.locator("p").first
    assert not inside.is_visible()
    hint.locator("summary").click()
    inside.wait_for()
    assert student.cell("e_step-task").locator("details").count() == 2


def test_a_check_can_not_be_changed(student, course):
    cell = student.cell("test_get_data_generator")
    student.unfold("test_get_data_generator")
    cell.locator(".cm-content").click()
    before = cell.locator(".cm-content").inner_text()
    assert before.startswith("# Check: all random numbers come from rng (1 point)")
    student.page.keyboard.type("pass")
    student.page.keyboard.press("Control+a")
    student.page.keyboard.press("Delete")
    student.page.keyboard.press("Escape")
    assert cell.locator(".cm-content").inner_text() == before


def test_a_task_that_is_not_begun_says_so(student):
    student.run("setup")
    student.unfold("reporting")
    student.run("reporting")
    student.run("e_step")
    assert student.run("test_e_step_values") == "e_step: not attempted yet"


def test_a_mistake_is_named_in_the_words_of_the_subject(student):
    student.write("e_step", demo.answer_code("wrong", "e_step_no_weights"))
    assert student.run("e_step") == ""
    message = student.run("test_e_step_values")
    assert message == "e_step: the weights p_k are missing, see the numerator of (5)."
    check = student.cell("test_e_step_values")
    assert check.locator(".jp-InputPlaceholder").inner_text().startswith("# Check: ")
    assert check.locator(".cm-content").count() == 0, "its code is folded"


def test_of_an_error_in_a_function_its_own_lines_are_shown(student):
    student.write("m_step", "def m_step(x, q):\n    return q.sum(axis=2)")
    student.run("m_step")
    message, where, line = student.run("test_m_step_mu").splitlines()
    assert message.startswith("AxisError: ")
    assert where == "in your function m_step, line 2 of its cell:"
    assert line.strip() == "return q.sum(axis=2)"


def test_a_check_that_passes_says_so(student, solved):
    student.write("m_step", solved["m_step"])
    student.run("m_step")
    assert student.run("test_m_step_mu").strip() == "passed: the means are those of (7)"


def test_validate_names_each_check_that_fails_and_what_is_not_begun(student):
    answer = student.validate()
    student.close_dialog()
    wrong, message, untouched, reason = re.fullmatch(
        r"The following cell failed:\s+(test_e_step_values .*?)\n+(.*?)\s+"
        r"The following cell failed:.*?(test_get_data_form .*)\n+(not attempted yet)",
        answer.strip(),
        re.DOTALL,
    ).groups()
    assert wrong == "test_e_step_values (2 points)"
    assert message.startswith("e_step: the weights p_k are missing, see the numerator of (5).")
    assert "e_step" not in untouched and len(untouched.split("\n")) == 10


def test_the_mended_cell_passes_its_checks(student, solved):
    student.write("e_step", solved["e_step"])
    assert student.run("e_step") == ""
    for check in student.ids:
        if check.startswith("test_e_step"):
            assert student.run(check).startswith("passed: ")


def test_the_whole_notebook_runs_without_a_warning(student, solved, course):
    for function, code in solved.items():
        student.write(function, code)
    student.write("own_plot", "plt.plot(em(get_data()[1], *START, N_STEPS)[-1])")
    student.write("own_caption", CAPTION)
    student.write("two_starts_answer", ANSWER)
    student.run_all()
    # JupyterLab notes on the console that a kernel which is restarted is away for a moment.
    student.page.complaints[:] = [c for c in student.page.complaints if "reconnecting" not in c]
    panel = student.page.locator(".jp-NotebookPanel")
    assert panel.locator(".jp-OutputArea-output[data-mime-type*=stderr]").all_inner_texts() == []
    assert panel.locator(".jp-OutputArea-output[data-mime-type*=error]").all_inner_texts() == []
    assert panel.locator(".jp-OutputArea-output img").count() >= 7  # the pictures are drawn


def test_validate_says_that_all_is_well_even_if_a_check_warns(student, solved):
    warning = "import warnings\n\n\ndef e_step(x, mu, sigma, p):\n    warnings.warn('slow')\n"
    _, body = solved["e_step"].split("\n", 1)
    student.write("e_step", warning + body)
    assert student.validate() == "Success! Your notebook passes all the tests."
    student.close_dialog()


def test_a_task_and_the_messages_of_its_checks_fit_on_one_screen(student, course):
    functions = demo.Classroom(course).exercise.functions
    wrong = nbformat.read(course.root / "wrong.ipynb", as_version=4)
    student.page.set_viewport_size({"width": 1280, "height": 25_000})  # so that all of it is there
    student.open_notebook("wrong.ipynb", wrong)
    ends, before = ends_of_tasks(student, functions), None
    while ends != before:  # formulas and pictures move what is below them
        student.page.wait_for_timeout(2000)
        ends, before = ends_of_tasks(student, functions), ends
    student.page.set_viewport_size({"width": 1280, "height": 900})
    assert 200 < min(ends.values()) and max(ends.values()) <= 800, ends


def ends_of_tasks(student, functions):
    """{function: pixels from the end of its cell to the end of its last check's message}."""
    ends = {}
    for function in functions:
        last = [name for name in student.ids if name.startswith(f"test_{function}_")][-1]
        first = student.ids.index(function) + 1
        between = student.ids[first : student.ids.index(last) + 1]
        ends[function] = sum(student.cell(name).bounding_box()["height"] for name in between)
    return ends


def test_nothing_went_wrong_on_the_students_pages(student):
    assert student.page.complaints == []


# ---- The instructor -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def formgrader(session, course):
    instructor, _, _ = session
    instructor.page.complaints.clear()
    instructor.open()
    return instructor.formgrader()


def notebook_id(course, student):
    with course.gradebook() as gradebook:
        return gradebook.find_submission_notebook(EXERCISE, EXERCISE, student).id


def test_the_formgrader_lists_the_exercise_and_who_handed_in(formgrader):
    assert formgrader.row(EXERCISE).locator(".num-submissions").inner_text() == "4"
    formgrader.row(EXERCISE).locator(".num-submissions a").click()
    for student in ("ada", "fatma", "mallory", "sven"):
        row = formgrader.row(student)
        row.wait_for()
        assert "needs autograding" in row.inner_text()


@pytest.mark.parametrize(
    "student, score", [("ada", "20 / 26"), ("fatma", "17 / 26"), ("mallory", "0 / 26")]
)
def test_the_autograde_button_gives_the_marks(formgrader, student, score):
    said = formgrader.press(formgrader.row(student), "autograde")
    assert f"Successfully autograded '{EXERCISE}' for student '{student}'" in said
    assert "[DEBUG]" not in said
    row = formgrader.row(student)
    row.get_by_text("needs manual grading").wait_for()
    assert row.locator(".score").inner_text() == score


def test_the_autograde_button_runs_a_submission_where_it_sees_nothing(course):
    graded = course.autograded("mallory", EXERCISE).read_text(encoding="utf-8")
    assert "It saw FileNotFoundError FileNotFoundError" in graded


def test_who_cannot_be_graded_is_shown_with_the_reason(formgrader):
    said = formgrader.press(formgrader.row("sven"), "autograde")
    assert f"There was an error autograding '{EXERCISE}' for student 'sven'" in said
    assert re.search(r"\[ERROR\] Student sven: cannot read .* as a Jupyter notebook", said)
    assert "needs autograding" in formgrader.row("sven").inner_text()


def test_the_marking_scheme_is_beside_the_written_answers(formgrader, course):
    formgrader.go("Manual Grading")
    # The exercise, its notebook, and the submission, whose name is hidden.
    for page in (EXERCISE, f"{EXERCISE}/{EXERCISE}"):
        formgrader.frame.locator(f'td a[href$="/gradebook/{page}"]').click()
    submission = notebook_id(course, "ada")
    formgrader.frame.locator(f'td a.name-hidden[href$="/submissions/{submission}"]').click()
    page = formgrader.frame.locator("body")
    page.get_by_text("A caption with full marks").wait_for()
    page.get_by_text("An answer with full marks").last.wait_for()
    page.get_by_text(CAPTION).wait_for()
    page.get_by_text(ANSWER).wait_for()
    page.locator(".MathJax").nth(50).wait_for(state="attached")
    assert page.locator(".MathJax_Error, .merror, [id$=Error-Frame]").count() == 0


def test_marks_and_a_comment_are_typed_in(formgrader, course):
    for task, mark in (("plot_task", "1.5"), ("two_starts_task", "2")):
        field = formgrader.frame.locator(f"#{task}")
        field.fill(mark)
        with formgrader.page.expect_response(re.compile(r"/api/grade/")):
            field.press("Tab")
    box = formgrader.frame.locator("#plot_task-comment")
    box.fill(COMMENT)
    with formgrader.page.expect_response(re.compile(r"/api/comment/")):
        box.press("Tab")
    marks = course.scores("ada", EXERCISE, "manual_score")
    assert (marks["plot_task"], marks["two_starts_task"]) == (1.5, 2)


def test_feedback_is_generated_with_the_graders_words(formgrader, course):
    formgrader.frame.locator("a", has_text="Manual Grading").first.click()
    formgrader.go("Manage Assignments")
    formgrader.row(EXERCISE).locator(".num-submissions a").click()
    for student in ("ada", "fatma"):
        said = formgrader.press(formgrader.row(student), "generate-feedback")
        assert f"Successfully generated feedback for '{EXERCISE}' for student '{student}'" in said
    pages = {
        student: (course.root / f"feedback/{student}/{EXERCISE}/{EXERCISE}.html").read_text(
            encoding="utf-8"
        )
        for student in ("ada", "fatma")
    }
    assert COMMENT in pages["ada"]
    assert "the weights p_k are missing" in pages["fatma"]


def test_the_marks_of_the_written_tasks_arrive_in_the_export(course):
    course.nbgrader("export", f"--to={course.root / 'grades.csv'}")
    with open(course.root / "grades.csv", newline="", encoding="utf-8") as file:
        scores = {row["student_id"]: float(row["score"] or 0) for row in csv.DictReader(file)}
    assert (scores["ada"], scores["fatma"], scores["mallory"]) == (23.5, 17, 0)


def test_nothing_went_wrong_on_the_instructors_pages(formgrader):
    # The browser warns of JupyterLab's way to show a page in a frame. And MathJax looks in vain for
    # fonts that its package does without; each miss is also noted on the console.
    harmless = "escape its sandboxing|about:blank|MathJax_Script-Regular|Failed to load resource"
    assert [c for c in formgrader.page.complaints if not re.search(harmless, c)] == []
