"""Nothing that a student names or writes steers a terminal, begins a line of its own, or hides."""

import json
import logging
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from courses import RIGHT, cell_of, make_course, one_function
from isograde.cells import message_of
from isograde.classes.run import reason_of
from isograde.feedback.safe_html import plain
from isograde.platforms.export import listed
from isograde.report.numbers import message_text
from isograde.text import UNSEEN, entry, printable
from nbformat.v4 import new_output
from nbgrader.converters import NbGraderException
from test_autograde import add_settings

FORGED = "Student bela: cheated"
NAMES = ("a\x1b[2J", "b\u202ecod.exe\u2069", f"c\n{FORGED}", f"d\r{FORGED}", f"e\u2028{FORGED}")


def is_harmless(text):
    unseen = {letter for letter in text if not letter.isprintable()} - {"\n"}
    return not unseen and not any(line.startswith(FORGED) for line in text.splitlines())


# ---- Logs ----

GIVEN = {
    "a text": str,
    "a path": Path,
    "an error": ValueError,
    "a list": lambda name: [name],
    "bytes": lambda name: name.encode(),
}


@pytest.fixture
def log():
    """A log, and what it shows."""
    logger, shown = logging.Logger("any"), StringIO()
    logger.addHandler(logging.StreamHandler(shown))
    return logger, shown


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", GIVEN)
def test_an_entry_of_a_log_is_harmless_whatever_is_in_it(log, name, kind):
    logger, shown = log
    given = GIVEN[kind](name)
    logger.warning("%s and %.1f of %d", given, 2.5, 3)
    logger.warning("%(name)s", {"name": given})
    logger.warning(f"read {given}")
    logger.warning(given)
    try:
        raise ValueError(given)
    except ValueError:
        logger.exception("in %s", given)
    assert is_harmless(shown.getvalue()), shown.getvalue()
    assert " and 2.5 of 3\n" in shown.getvalue()


def test_the_lines_of_an_entry_are_seen_to_be_of_one(log):
    logger, shown = log
    logger.error("two faults:\n  one\n  two")
    assert shown.getvalue() == "two faults:\n      one\n      two\n"


@pytest.mark.parametrize("name", NAMES)
def test_the_reason_of_a_failure_is_one_harmless_line(name):
    submission = SimpleNamespace(student=name, folder=f"submitted/{name}/ps")
    for error in (NbGraderException(f"Student {name}: failed"), ValueError(name)):
        reason = reason_of(submission, error)
        assert is_harmless(reason) and "\n" not in reason


# ---- Texts ----


def test_words_of_all_scripts_and_emoji_survive_on_a_page():
    for text in ("naïve Größe", "ελλ", "نص عربي", "हिन्दी", "می\u200cخواهم", "👩\u200d🔬 ☀\ufe0f"):
        assert plain(text) == text


@pytest.mark.parametrize(
    "letter", [*"\u202e\u2066\u200e\u200f\u061c\u200b\ufeff\xad\x85\x1b\U000e0041"]
)
def test_what_is_not_seen_is_on_no_page_and_no_terminal(letter):
    text = f"e_step{letter}: right"
    error = new_output("error", ename="AssertionError", evalue=text, traceback=[])
    assert message_of(error) == message_text(error) == plain(text) == "e_step: right"
    assert letter not in printable(text) + entry(text) + listed([text])
    assert UNSEEN.fullmatch(letter)


# ---- Commands ----


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with a submission whose files, cells and error have such names."""
    course = make_course(tmp_path_factory.mktemp("course") / "course", ps=one_function())
    add_settings(course, "c.Application.log_level = 'INFO'")
    course.answer("ada", "ps", {"double": RIGHT})
    nb = course.released("ps")
    says = "".join(f"{name}\n" for name in NAMES)
    raises = f"raise type({NAMES[2]!r}, (Exception,), {{}})({says!r})"
    cell_of(nb, "double").source = f"def double(x):\n    {raises}"
    course.hand_in("bob", "ps", nb)
    for name in NAMES:
        extra = json.loads(json.dumps(cell_of(nb, "double")))
        extra["metadata"]["nbgrader"]["grade_id"] = extra["source"] = name
        extra["id"] = f"x{len(nb.cells)}"
        nb.cells.append(extra)
    path = course.hand_in(EVE, "ps", nb)
    for name in NAMES:
        path.with_name(name).write_text("a file")
        path.with_name(f"link {name}").symlink_to("/etc/hostname")
    path.with_name(f"ps {NAMES[2]}.ipynb").write_text("{}")
    broken = course.hand_in(f"{EVE}2", "ps", "nothing")
    broken.with_name(f"{NAMES[2]}.txt").write_text("")
    return course


EVE = "eve\x1b\u202e"


def test_no_command_shows_what_steers_a_terminal(course):
    commands = [
        ("nbgrader", "autograde", "ps"),
        ("isograde", "autograde", "ps", "--force"),
        ("nbgrader", "generate_feedback", "ps"),
        ("nbgrader", "export", "--exporter=isograde.platforms.export.CanvasExporter"),
        ("isograde", "report", "ps"),
        ("isograde", "validate", *(f"submitted/{one}/ps/ps.ipynb" for one in (EVE, "bob"))),
    ]
    for command in commands:
        printed = course.run(*command).stdout
        assert is_harmless(printed), (command, printed)
        assert command[1] == "report" or r"\x1b" in printed, (command, printed)
        assert command[1] == "validate" or "Traceback" not in printed, (command, printed)
    page = (course.root / "report_ps.html").read_text(encoding="utf-8")
    assert "cheated" in page and not UNSEEN.search(page)
