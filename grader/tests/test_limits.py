"""A small file costs no large machine: what is read, kept and shown has limits."""

import itertools
import os
import resource
import signal
import subprocess
import sys
import time
from multiprocessing import get_context
from types import SimpleNamespace

import nbformat
import pytest
from courses import RIGHT, WRONG, cell_of, check, make_course, one_function, readonly, solution
from isograde.cells import grade_id_of
from isograde.checking.isolated import IsolatedExecute
from isograde.feedback import page as feedback
from isograde.reading.apart import apart
from isograde.reading.graded import GRADED_FROM, graded_from
from isograde.reading.handed_in import Found, HandedIn, choose
from isograde.reading.limits import MIB, Unreadable
from isograde.reading.names import defined_names, global_names
from isograde.reading.sanitize import RestoreCells
from isograde.report.numbers import message_text
from isograde.running.outputs import clean
from nbformat.v4 import new_code_cell, new_notebook, new_output
from processes import alive, killed_at_last, wait_for
from test_autograde import grade
from test_bad_submissions import write_archive

STATEMENTS = "x;" * 500_000  # 900 MB as a tree
PRINTS = "print('<' * 1_000_000)"


def growth(function, *arguments):
    """Return by how many bytes a function makes a fork of this process grow."""

    def measure(pipe):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        function(*arguments)
        pipe.send(1024 * (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))

    context = get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=measure, args=[theirs])
    process.start()
    theirs.close()
    size = ours.recv()
    process.join()
    return size


# ---- Reading -------------------------------------------------------------------------------------


def test_what_takes_too_much_memory_or_fails_or_ends_ends_apart():
    assert apart(sorted, (2, 1)) == [1, 2]
    with pytest.raises(Unreadable, match="more than 1024 MiB of memory"):
        apart(bytes, 2**31)
    with pytest.raises(Unreadable, match="more than 1024 MiB of memory"):
        apart(list.__mul__, ["x" * 10**6] * 10, 100)  # as JSON
    with pytest.raises(RuntimeError, match="ValueError: "):
        apart(int, "a")
    with pytest.raises(Unreadable, match="too long"):
        apart(os._exit, 0)


@pytest.mark.parametrize("limit", [("RLIMIT_AS", 2**29), ("RLIMIT_CPU", 10)])
def test_where_the_machine_lets_nothing_be_read_that_is_what_is_said(limit):
    name, least = limit
    code = f"import resource\nresource.setrlimit(resource.{name}, ({least}, {least}))\n"
    code += "from isograde.reading.apart import apart\napart(sorted, [1])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "RuntimeError: this machine lets nothing be read: " in done.stderr.splitlines()[-1]


def cpu_of_children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_what_takes_too_much_of_the_CPU_is_ended(monkeypatch):
    monkeypatch.setattr("isograde.reading.apart.READ_CPU_SECONDS", 1)
    before = cpu_of_children()
    with pytest.raises(Unreadable, match="too long"):
        apart(sum, itertools.count())
    assert cpu_of_children() - before < 10


def test_what_waits_for_too_long_is_ended(monkeypatch):
    monkeypatch.setattr("isograde.reading.apart.READ_SECONDS", 1)
    with pytest.raises(Unreadable, match="too long"):
        apart(time.sleep, 1000)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_end_ends_what_is_read_apart_whatever_it_means_to_the_grader(number):
    before = signal.signal(number, lambda *_: None)
    try:
        with pytest.raises(Unreadable, match="too long"):
            apart(signal.raise_signal, number)
    finally:
        signal.signal(number, before)


READER_THAT_IS_LEFT = """
import os, signal
from isograde.reading.apart import apart

def read():
    print(os.getpid(), flush=True)
    os.kill(os.getppid(), signal.SIGKILL)
    signal.pause()

apart(read)
"""


def test_what_is_read_apart_ends_with_the_grader():
    command = [sys.executable, "-c", READER_THAT_IS_LEFT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as grader:
        pid = int(grader.stdout.readline())
        with killed_at_last(pid):
            wait_for(lambda: not alive(pid))


def test_the_grader_does_not_grow_by_what_it_reads(tmp_path):
    path = tmp_path / "hw.zip"
    write_archive(path, {"ps.ipynb": [b'{"cells": [{}', b",{}" * 16_000_000, b"]}"]})
    found = [Found(path, "ps.ipynb in hw.zip", 0.0, "ps.ipynb", data=path.read_bytes())]

    def read():
        with pytest.raises(Unreadable, match="more than 1024 MiB"):
            apart(choose, HandedIn("ps", found, set()))

    assert growth(read) < 50 * MIB


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    course = make_course(tmp_path_factory.mktemp("released") / "course", ps=one_function())
    with open(course.root / "nbgrader_config.py", "a") as file:
        file.write("\nc.IsolatedExecute.max_all_output_bytes = 3_000_000\n")
    return course


@pytest.fixture
def course(released, tmp_path):
    return released.copy_to(tmp_path / "course")


def test_the_coordinator_does_not_grow_by_what_a_student_hands_in(course):
    folder = course.root / "submitted/ada/ps"
    folder.mkdir(parents=True)
    parts = [b'{"cells": [{}', b",{}" * 16_000_000, b"]}"]
    write_archive(folder / "hw.zip", {f"{number}.ipynb": parts for number in range(3)})
    course.answer("bea", "ps", {"double": RIGHT})
    # By a program between, as a process counts the memory that it had as a fork of this one.
    program = "import os, resource, sys; os.system(sys.argv[1]); "
    program += "print('MAXRSS', resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    run = course.command("x") | {
        "args": [sys.executable, "-c", program, f"{sys.executable} -m isograde autograde ps"]
    }
    printed = subprocess.run(**run, check=True).stdout
    assert "Student ada: cannot read" in printed
    assert course.scores("bea", "ps")["test_double"] == 2
    assert int(printed.split("MAXRSS ")[1]) < 400 * 1024


def test_a_submission_that_has_become_too_large_loses_its_marks_but_not_those_of_a_grader(course):
    course.answer("ada", "ps", {"double": RIGHT})
    course.answer("bea", "ps", {"double": RIGHT})
    grade(course)
    with course.gradebook() as gradebook:
        gradebook.find_grade("test_double", "ps", "ps", "ada").manual_score = 1
        gradebook.db.commit()
    course.answer("ada", "ps", {"double": STATEMENTS + STATEMENTS})
    printed, report = grade(course, "--force", status=1)
    assert "its cells hold more than 1,000,000 characters" in report["ada"]["reason"]
    assert printed.count("Student ada:") == 1
    assert course.scores("ada", "ps") == {"test_double": None}
    assert course.scores("ada", "ps", "manual_score") == {"test_double": 1}
    assert course.scores("bea", "ps") == {"test_double": 2}


# ---- Which names a cell takes and gives ----------------------------------------------------------


def test_a_long_cell_is_not_parsed():
    assert growth(defined_names, STATEMENTS) < 100 * MIB


def many_statements():
    cells = [new_code_cell("x;" * 49_000) for _ in range(20)]
    return new_notebook(cells=[readonly("picture-1", "y = 1"), *cells])


def test_many_long_cells_are_not_parsed_either(monkeypatch):
    read = []
    monkeypatch.setattr(
        "isograde.running.student_cells.needed_names", lambda source: read.append(source)
    )
    execute = IsolatedExecute(show_only=["picture-*"])
    assert execute.cells_that_only_show(many_statements()) == set()
    assert not read


def test_no_check_is_moved_below_another_one_that_binds_what_it_uses():
    names = ["double", "test_makes", "test_uses", "test_makes_again"]
    makes = "made = double(1)\nassert made == 2"
    cells = [
        solution("double", RIGHT),
        check("test_makes", makes),
        check("test_uses", "assert made == 2"),
        check("test_makes_again", makes),
    ]
    nb, restore = new_notebook(cells=cells), RestoreCells()
    restore.repairs = {}
    restore.put_in_order(nb, names)
    assert not restore.repairs and [grade_id_of(cell) for cell in nb.cells] == names


def test_no_code_of_a_student_is_kept_when_it_is_graded():
    cells = [
        readonly("picture-1", "y = 1"),
        check("test_double", "assert double(1) == 2"),
        solution("double", f"# the answer of one student\n{RIGHT}"),
    ]
    nb = new_notebook(cells=cells)
    source = cell_of(nb, "double").source
    before = sys.getrefcount(source)
    assert IsolatedExecute(show_only=["picture-*"]).cells_that_only_show(nb) == {0}
    assert sys.getrefcount(source) == before
    assert global_names(source) == {"double"}
    assert sys.getrefcount(source) == before
    restore = RestoreCells()
    restore.repairs = {}
    restore.put_in_order(nb, ["picture-1", "double", "test_double"])
    assert list(restore.repairs) == [
        "moved below the answer that is checked. Nothing is to be done."
    ]
    assert sys.getrefcount(source) == before


# ---- Outputs -------------------------------------------------------------------------------------


def test_outputs_have_a_limit_for_the_whole_notebook(course):
    nb = course.released("ps")
    cell_of(nb, "double").source = RIGHT
    nb.cells[:0] = [new_code_cell(PRINTS) for _ in range(12)]
    course.hand_in("ada", "ps", nb)
    grade(course)
    assert course.scores("ada", "ps") == {"test_double": 2}
    path = course.autograded("ada", "ps")
    assert path.stat().st_size < 4_000_000
    outputs = [cell.outputs for cell in nbformat.read(path, as_version=4).cells[:12]]
    assert [sum(len(output.text) for output in each) > 900_000 for each in outputs] == (
        [True] * 2 + [False] * 10
    )
    assert all("The rest of the output is cut" in each[-1].text for each in outputs[3:])


def test_errors_have_the_same_limit(course):
    nb = course.released("ps")
    cell_of(nb, "double").source = RIGHT
    nb.cells[:0] = [new_code_cell("raise ValueError('x' * 2_500_000)") for _ in range(4)]
    course.hand_in("ada", "ps", nb)
    grade(course)
    assert course.scores("ada", "ps") == {"test_double": 2}
    path = course.autograded("ada", "ps")
    assert path.stat().st_size < 4_000_000
    for cell in nbformat.read(path, as_version=4).cells[:4]:
        assert cell.outputs[-1].ename == "ValueError"
        assert cell.outputs[-1].evalue.startswith("xxx")


def test_a_flood_of_output_hides_no_outcome_of_a_check_that_is_not_isolated(course):
    """Neither in the check, nor above it."""
    with open(course.root / "nbgrader_config.py", "a") as file:
        file.write("c.IsolatedExecute.not_isolated = ['test_score']\n")
    cells = [*one_function(), check("test_score", "1.5 if double(2) == 4 else 0.5", points=2)]
    course.write_source("scored", scored=cells)
    course.nbgrader("generate_assignment", "scored")
    flood = "    print('x' * 10**6)\n" * 4
    answers = {
        "floods": RIGHT.replace("    return", f"{flood}    return"),
        "above": f"{PRINTS}\n" * 4 + RIGHT,
        "wrong": f"{PRINTS}\n" * 4 + WRONG,
    }
    for student, answer in answers.items():
        course.answer(student, "scored", {"double": answer})
    course.nbgrader("autograde", "scored")
    scores = [course.scores(student, "scored")["test_score"] for student in answers]
    assert scores == [0, 1.5, 0.5]


NESTED = """
from IPython.display import display
for _ in range(3):
    display({"application/json": {"a": [{} for _ in range(NUMBER)]}}, raw=True)
"""


@pytest.mark.parametrize("number, kept", [(300, 3), (4_000, 1), (3_000_000, 0)])
def test_nested_data_count_for_what_they_take(course, number, kept):
    nb = course.released("ps")
    cell_of(nb, "double").source = RIGHT
    nb.cells.insert(0, new_code_cell(NESTED.replace("NUMBER", str(number))))
    course.hand_in("ada", "ps", nb)
    grade(course)
    assert course.scores("ada", "ps") == {"test_double": 2}
    outputs = nbformat.read(course.autograded("ada", "ps"), as_version=4).cells[0].outputs
    assert [output.output_type for output in outputs].count("display_data") == kept


SIDES = [1, 9_999, 0, -1, 10_000, True, 1.5, "1"]


@pytest.mark.parametrize("side", SIDES)
def test_the_sides_of_a_picture_are_those_of_one(side):
    said = {"image/png": {"width": side, "height": 7, "alt": "x" * 3_000}}
    output = clean(new_output("display_data", {"image/png": "iVBO"}, metadata=said))
    kept = {"width": side} if side in (1, 9_999) and type(side) is int else {}
    assert output.metadata == {"image/png": kept | {"height": 7, "alt": "x" * 2_000}}


@pytest.mark.parametrize(
    "output",
    [
        {"output_type": "stream", "name": "stdout"},
        {"output_type": "display_data", "data": [], "metadata": {}},
        {"output_type": "error", "ename": 1, "evalue": "", "traceback": []},
        {"output_type": "of tomorrow"},
    ],
)
def test_what_is_no_output_is_left_out(output):
    assert clean(output) is None


def test_of_a_graded_notebook_only_the_end_is_parsed(tmp_path):
    nb = new_notebook(cells=[new_code_cell("1")])
    nb.cells[0].outputs = [new_output("display_data", data={"application/json": "LARGE"})]
    nb.metadata[GRADED_FROM] = {"exercise": "of today"}
    path = tmp_path / "ps.ipynb"
    whole = nbformat.writes(nb).replace('"LARGE"', f"[{'{},' * 3_000_000}1]")
    path.write_text(whole)
    assert growth(graded_from, path) < 60 * MIB
    assert graded_from(path) == {"exercise": "of today"}
    for length in (len(whole) // 2, len(whole) - 10):
        path.write_text(whole[:length])
        assert graded_from(path) is None


def test_what_checks_print_counts_too():
    execute = IsolatedExecute(max_all_output_bytes=250_000)
    execute.all_kept_bytes = 0
    for number in range(4):
        printed = new_output("stream", name="stdout", text="x" * 100_000)
        error = new_output("error", ename="AssertionError", evalue="not twice", traceback=[])
        cell = check("c", "")
        execute.put_out(cell, [printed, error])
        assert cell.outputs[-1] == error
        assert (cell.outputs[0] == printed) == (number < 2)


def page_of(cells, **marks):
    return feedback.make_page(
        new_notebook(cells=cells),
        {"marks": marks, "comments": {}},
        titles={},
        highlight=feedback.Markup,
        hide_paths=lambda text: text,
        language="en",
    )


def test_a_page_of_feedback_has_a_limit(monkeypatch):
    monkeypatch.setattr(feedback, "MAX_PAGE", 100_000)
    cells = [new_code_cell("1") for _ in range(10)]
    for cell in cells:
        cell.outputs = [new_output("stream", name="stdout", text="<" * 10_000)]
    page = page_of(cells)
    kinds = [cell.outputs[0].kind for cell in page.cells]
    assert kinds == ["text"] * 2 + ["note"] * 8
    assert page.cells[-1].outputs[0].content == feedback.TOO_LONG


def test_a_long_message_is_cut_in_the_table_and_in_the_report():
    cell = check("test_double", "assert double(2) == 4")
    cell.outputs = [new_output("error", ename="AssertionError", evalue="x" * 5_000)]
    mark = feedback.Mark(score=0, possible=1, by_hand=False, due=False)
    (task,) = page_of([cell], test_double=mark).tasks
    assert task.lines[0].message == "x" * 1_000 + " …"
    assert message_text(cell.outputs[0]) == "x" * 300 + "…"


def test_a_long_message_of_brackets_does_not_hold_up_the_report():
    error = SimpleNamespace(ename="AssertionError", evalue="[" * 1_000_000)
    assert len(apart(message_text, error)) < 400
