"""What README and the other pages tell their readers to run does what they say, as written."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from answers import EXERCISES, ROOT, bank, source
from courses import Course

PAGES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for folder in (".", "docs", "grader", "grader/docs")
    for path in sorted((ROOT / folder).glob("*.md"))
}

# grader/tests/test_adoption.py runs the blocks of this page, in another course.
OF_THE_GRADER = "grader/README.md"
PAGES[OF_THE_GRADER] = re.sub(r"^```sh\n.*?^```$", "", PAGES[OF_THE_GRADER], flags=re.M | re.S)

SOLVED_BY_NOBODY = "release/em_gmm_1d/em_gmm_1d.ipynb"

# The commands of a term, in its order; the class hands in through Canvas.
BEFORE = [
    "make build",
    f".venv/bin/isograde validate {SOLVED_BY_NOBODY}",
    ".venv/bin/nbgrader db student import roster.csv",
]
AFTER = [
    ".venv/bin/nbgrader zip_collect em_gmm_1d",
    ".venv/bin/isograde autograde em_gmm_1d",
    ".venv/bin/nbgrader autograde em_gmm_1d",
    ".venv/bin/nbgrader generate_feedback em_gmm_1d",
    ".venv/bin/nbgrader generate_feedback --force em_gmm_1d",
    ".venv/bin/nbgrader export --to=grades.csv",
    ".venv/bin/nbgrader export --exporter=isograde.platforms.export.MoodleExporter --to=moodle.csv",
    ".venv/bin/nbgrader export --exporter=isograde.platforms.export.CanvasExporter --to=canvas.csv",
    ".venv/bin/isograde report em_gmm_1d",
]
STATUS = {BEFORE[1]: 1}
IN_THE_CHECKOUT = [
    "TEST_ALL=yes .venv/bin/python -m pytest tests/test_bank.py -k e_step_no_weights"
]

# And why not.
NOT_RUN = {
    "make lab": "tests/lab_pages.py starts it, with settings of its own",
    "make demo": "tests/test_workflow.py runs what it starts",
    "make test": "this is one of its tests",
    "make test-all": "this is one of its tests",
    "make test-lowest": "an environment of its own, and minutes; the workflow runs it",
    "make bench": "an hour",
    "make site": "tests/test_site.py makes it, where JupyterLite is installed",
    "make site PYODIDE=/path/to/pyodide": "no Pyodide is installed",
    "make screenshots": "writes into images/",
    "make format": "writes into the checkout",
    "make clean": "would remove what runs the tests",
    ".ci/run": "runs this test",
    ".venv/bin/python -m pytest tests/test_readme.py": "runs this test",
    "cd grader && ../.venv/bin/python -m pytest": "minutes; make test runs each of its tests",
    "sudo apt-get install chromium": "changes the machine",
    "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0": "changes the machine",
    "pre-commit install": "changes the checkout; tests/test_project.py compares what it would run",
    "dask scheduler": "grader/tests/test_autograde.py starts it, on this machine",
    "dask worker tls://HOST:PORT --nthreads 1": "the same",
    "nbgrader generate_solution": "make build runs it",
    "nbgrader validate": "named only, as what stock nbgrader does",
    "python -m grading": "named only, as what isograde was called",
    'python -c "import sys; print(sys.prefix)"': "prints a folder, which nothing goes on with",
}

PROGRAM = re.compile(
    r"(?:\w+=\S* )*(?:\.venv/bin/\w+|\.ci/run|apt-get|cd|dask|git|isograde|jupyter|make|nbgrader|pip|"
    r"pre-commit|pytest|python\d?|sudo)\b(?!\.)"
)


def commands(page):
    """The commands of a page: the lines of its blocks of shell, and what is so in its sentences."""
    parts = re.split(
        r"^ *```(.*)$", page, flags=re.MULTILINE
    )  # text, language, block, "", text, …
    blocks = zip(parts[1::4], parts[2::4], strict=True)
    lines = [
        line.strip()
        for language, block in blocks
        if language in ("", "bash", "console", "sh", "shell")
        for line in block.splitlines()
    ]
    spans = re.findall(r"`([^`\n]+)`", "\n\n".join(parts[::4]))
    return [line for line in lines if line] + [span for span in spans if PROGRAM.match(span)]


def is_known(command):
    """Whether a command is run here, or listed above. A beginning of one names it."""
    command = command.replace("NAME", "em_gmm_1d").replace("NOTEBOOK", SOLVED_BY_NOBODY)
    run = [*BEFORE, *AFTER, *IN_THE_CHECKOUT]
    names = {name for whole in run for name in (whole, whole.removeprefix(".venv/bin/"))}
    return command in NOT_RUN or any(f"{name} ".startswith(f"{command} ") for name in names)


def test_each_command_of_the_pages_is_run_or_listed_as_not_run():
    unknown = {
        (name, c) for name, page in PAGES.items() for c in commands(page) if not is_known(c)
    }
    assert unknown == set()


def test_each_command_that_is_run_stands_in_a_page():
    told = {command for page in PAGES.values() for command in commands(page)}
    assert {*BEFORE, *AFTER, *IN_THE_CHECKOUT} <= told


def test_a_command_that_is_neither_is_found():
    page = "Say `make nothing`.\n\n1. So:\n   ```sh\n   rm -r x\n   ```\n\n```\nls\n```\n\n`nbgrader x`"
    assert [command for command in commands(page) if not is_known(command)] == [
        "rm -r x",
        "ls",
        "make nothing",
        "nbgrader x",
    ]


def test_the_targets_of_make_that_pages_name_are_there():
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for name, page in PAGES.items():
        for command in commands(page):
            if command.startswith("make "):
                assert command.split()[1] in targets, (name, command)


# ---- A term ----

POINTS = "5.0"  # of the short exercise


def short_exercise():
    """The cells of em_gmm_1d that its first function and a written task need."""
    cells = source("em_gmm_1d").cells
    wanted = re.compile(r"setup|(test_)?get_data.*|common_sigma_(task|answer)")
    return [cell for cell in cells if wanted.fullmatch(cell.id)]


@pytest.fixture(scope="module")
def term(tmp_path_factory):
    """(course, {command: what it printed}): a term by the commands of the pages.

    The course is a copy, of one exercise, that uses the installation which runs this test. To the
    commands it is all the same what is asked for, so one function and a written task are.
    """
    root = tmp_path_factory.mktemp("term")
    Course(root).write_source("em_gmm_1d", em_gmm_1d=short_exercise())
    for name in ("Makefile", "nbgrader_config.py", "requirements.txt"):
        shutil.copy(ROOT / name, root)
    (root / "grader").symlink_to(ROOT / "grader")
    (root / ".venv").mkdir()
    (root / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (root / ".venv" / "course").touch()
    course = Course(root)
    columns = re.search(r"columns `(.*?)`", PAGES["docs/learning_platforms.md"])[1]
    (root / "roster.csv").write_text(
        f"{columns}\nada,Ada,Lovelace,ada@uni.example,11\nbela,Bela,Bartok,bela@uni.example,12\n"
    )
    printed = {command: run(command, root) for command in BEFORE}
    archive = root / "downloaded/em_gmm_1d/archive/submissions.zip"
    archive.parent.mkdir(parents=True)
    with ZipFile(archive, "w") as file:
        for name in ("lovelaceada_11_67890", "bartokbela_LATE_12_67891"):
            file.write(root / "release/em_gmm_1d/em_gmm_1d.ipynb", f"{name}_em_gmm_1d.ipynb")
    printed |= {command: run(command, root) for command in AFTER}
    return course, printed


def run(command, root):
    done = subprocess.run(
        command, shell=True, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert done.returncode == STATUS.get(command, 0), f"{command}\n{done.stdout}"
    return done.stdout


def rows(course, name):
    with open(course.root / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_what_students_handed_in_is_collected_and_graded(term):
    course, _ = term
    marks = {
        row["student_id"]: (row["score"], row["max_score"])
        for row in rows(course, "grades.csv")
        if row["assignment"] == "em_gmm_1d"
    }
    assert marks == {"ada": ("0.0", POINTS), "bela": ("0.0", POINTS)}


def test_each_student_has_a_page_of_feedback(term):
    course, _ = term
    for student in ("ada", "bela"):
        assert (course.root / f"feedback/{student}/em_gmm_1d/em_gmm_1d.html").exists()


def test_marks_that_wait_for_a_person_are_empty_in_the_platforms_tables(term):
    course, printed = term
    for command, name in zip(AFTER[-3:-1], ("moodle.csv", "canvas.csv"), strict=True):
        table = rows(course, name)
        assert "ada" in printed[command] and "ada" in str(table).lower()
        (column,) = [head for head in table[0] if "em_gmm_1d" in head]
        assert {row[column] for row in table} <= {"", POINTS, POINTS.removesuffix(".0")}, table


def test_the_report_is_written_where_the_page_says(term):
    course, _ = term
    assert "2" in (course.root / "report_em_gmm_1d.html").read_text(encoding="utf-8")


def test_the_checks_of_a_notebook_that_is_not_solved_are_said_to_fail(term):
    _, printed = term
    assert "not attempted yet" in printed[BEFORE[1]]


@pytest.mark.parametrize("command", IN_THE_CHECKOUT)
def test_one_answer_is_set_against_the_checks(command):
    printed = subprocess.run(
        command, shell=True, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True
    ).stdout
    assert " passed" in printed


# ---- What else the pages say ----


def test_readme_is_short():
    assert len(PAGES["README.md"].splitlines()) <= 150


def anchors(page):
    """What links to headings of a page name, as sites for git repositories make it."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_to_a_file_and_a_heading(name):
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", PAGES[name]):
        path, _, heading = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        assert file.exists(), target
        assert not heading or heading in anchors(file.read_text(encoding="utf-8")), target


def test_the_size_of_the_bank_is_given_as_it_is():
    right, wrong = (sum(len(bank(kind, e)) for e in EXERCISES) for kind in ("right", "wrong"))
    assert f"{right} right and {wrong} wrong answers" in PAGES["docs/trust.md"]


def test_the_number_of_attacks_is_given_as_it_is():
    attacks = list((ROOT / "tests" / "bank" / "hostile").rglob("*.py"))
    harmless = [path for path in attacks if "# harmless: yes" in path.read_text(encoding="utf-8")]
    assert f"holds {len(attacks)} such submissions" in PAGES["docs/trust.md"]
    assert f"Of the {len(harmless)} that can do no harm" in PAGES["docs/trust.md"]


def test_the_answer_that_is_shown_is_one_of_the_bank():
    page = PAGES["docs/new_exercise.md"]
    (answer,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    assert answer in {a.code for a in bank("wrong", "em_gmm_1d")}
