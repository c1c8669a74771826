"""What README tells an instructor to run does what it says, as written."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from answers import EXERCISES, ROOT, bank
from courses import Course

README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands(section):
    """The shell commands of a section of README."""
    text = re.search(rf"^### {section}\n(.*?)^##", README, re.MULTILINE | re.DOTALL)[1]
    return [
        line
        for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
    ]


@pytest.fixture
def course(tmp_path):
    """A copy of the course, of one exercise, that uses the installation which runs this test."""
    shutil.copytree(ROOT / "source/em_gmm_1d", tmp_path / "source/em_gmm_1d")
    for name in ("Makefile", "nbgrader_config.py", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (tmp_path / ".venv" / "course").touch()
    return Course(tmp_path)


def test_a_class_is_graded_by_the_commands_of_readme(course):
    build, *grade = commands("Hand out, collect and grade")
    run(build, course)
    for student in ("ada", "bela"):
        course.answer(student, "em_gmm_1d", {})
    for command in grade:
        run(command, course)
    with open(course.root / "grades.csv", newline="", encoding="utf-8") as file:
        marks = {
            row["student_id"]: (row["score"], row["max_score"])
            for row in csv.DictReader(file)
            if row["assignment"] == "em_gmm_1d"
        }
    assert marks == {"ada": ("0.0", "26.0"), "bela": ("0.0", "26.0")}
    assert (course.root / "feedback/ada/em_gmm_1d/em_gmm_1d.html").exists()


def run(command, course):
    done = subprocess.run(command, shell=True, cwd=course.root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_file_that_readme_links_to_exists():
    for target in re.findall(r"\]\((?!http|#)([^)]+)\)", README):
        assert (ROOT / target).exists(), target


def test_readme_gives_the_size_of_the_bank_as_it_is():
    right, wrong = (sum(len(bank(kind, e)) for e in EXERCISES) for kind in ("right", "wrong"))
    assert f"{right} right and {wrong} wrong answers" in README


def test_readme_gives_the_number_of_attacks_as_it_is():
    attacks = list((ROOT / "tests" / "bank" / "hostile").rglob("*.py"))
    assert f"holds {len(attacks)} such submissions" in README


def test_the_answer_in_readme_is_one_of_the_bank():
    (answer,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert answer in {a.code for a in bank("wrong", "em_gmm_1d")}
