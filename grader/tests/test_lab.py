"""What the Validate button says; tests/test_browser.py presses it."""

import logging
import sys
from copy import deepcopy
from types import SimpleNamespace

import nbformat
import pytest
from courses import DOUBLE, RIGHT, WRONG, cell_of, check, make_course, solution, written_answer
from isograde.authors.lab import ValidateHandler
from isograde.authors.validate import CheckValidator
from tornado import web
from tornado.httputil import HTTPServerRequest, RequestStartLine
from traitlets.config import Config

TRIPLE = "def triple(x):\n    ### BEGIN SOLUTION\n    return 3 * x\n    ### END SOLUTION"


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    cells = [
        solution("double", DOUBLE),
        check("test_double", 'assert double(2) == 4, "not <b>twice</b>"', points=2),
        solution("triple", TRIPLE),
        check("test_triple", "assert triple(2) == 6"),
        check("test_triple_zero", "assert triple(0) == 0"),
        written_answer("why", "Why?"),
    ]
    course = make_course(tmp_path_factory.mktemp("lab") / "course", small=cells)
    return course.released("small")


def validated(notebook, path, seconds=600, **sources):
    """The names and reasons that are shown for a notebook with these sources of cells."""
    notebook = deepcopy(notebook)
    for name, source in sources.items():
        cell_of(notebook, name).source = source
    if "triple" in sources:
        cell_of(notebook, "why").source = "Because."
    nbformat.write(notebook, path / "small.ipynb")
    validator = CheckValidator(config=Config(Execute={"timeout": seconds}))
    found = validator.validate(str(path / "small.ipynb"))
    return {shown["source"]: shown["error"] for shown in found["failed"]}


def test_checks_that_fail_come_with_their_message_before_those_not_attempted(released, tmp_path):
    shown = validated(released, tmp_path, double=WRONG)
    assert list(shown.items()) == [
        ("test_double (2 points)", "not &lt;b&gt;twice&lt;/b&gt;"),
        (
            "test_triple (1 point)\ntest_triple_zero (1 point)\nwhy (1 point)",
            "not attempted yet",
        ),
    ]


def test_an_endless_loop_is_called_one(released, tmp_path):
    endless = "def triple(x):\n    while x == 2:\n        pass\n    return 3 * x"
    shown = validated(released, tmp_path, seconds=5, double=RIGHT, triple=endless)
    assert list(shown) == ["test_triple (1 point)"]
    assert "a loop that does not end" in shown["test_triple (1 point)"]


def test_another_error_comes_with_its_name(released, tmp_path):
    shown = validated(released, tmp_path, double=RIGHT, triple="def triple(x):\n    return y")
    assert set(shown.values()) == {"NameError: name 'y' is not defined"}


def test_a_check_with_a_tag_that_says_not_to_run_it_is_run(released, tmp_path):
    tagged = deepcopy(released)
    cell_of(tagged, "test_double").metadata["tags"] = ["skip-execution"]
    shown = validated(tagged, tmp_path, double=WRONG, triple=TRIPLE)
    assert shown == {"test_double (2 points)": "not &lt;b&gt;twice&lt;/b&gt;"}


def test_settings_in_error_end_no_server(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nbgrader_config.py").write_text("c.Execute.timeout = 1 / 0\n")
    handler = SimpleNamespace(
        root_dir=str(tmp_path),
        load_config=lambda: ValidateHandler.load_config(handler),
        log=logging.getLogger("lab"),
    )
    answer = ValidateHandler.validate_notebook(handler, "small.ipynb")
    assert not answer["success"]
    assert "nbgrader_config.py, line 1: ZeroDivisionError: division by zero" in answer["value"]


def test_an_error_of_a_function_does_not_read_as_the_words_of_the_check(released, tmp_path):
    forged = "def double(x):\n    raise AssertionError('double: right, all points')"
    shown = validated(released, tmp_path, double=forged, triple=TRIPLE)
    said = "your function raised AssertionError: double: right, all points"
    assert shown == {"test_double (2 points)": said}
    found = CheckValidator().validate(str(tmp_path / "small.ipynb"))
    assert found["failed"][0]["raw_error"] == said


def asked(root):
    """A handler of the button, in a server that shows a folder of notebooks."""
    connection = SimpleNamespace(set_close_callback=lambda _: None)
    line = RequestStartLine("POST", "/assignments/validate", "HTTP/1.0")
    request = HTTPServerRequest(start_line=line, connection=connection)
    return ValidateHandler(web.Application(root_dir=str(root)), request)


OUTSIDE = ["../secret.ipynb", "../course_of_others/ps.ipynb", "a/../../secret.ipynb", "link.ipynb"]


@pytest.mark.parametrize("path", [*OUTSIDE, "{}/secret.ipynb", "folder/secret.ipynb"])
def test_no_notebook_outside_of_the_folder_is_run(released, tmp_path, monkeypatch, path):
    root = tmp_path / "course"
    for folder in (root / "a", tmp_path / "course_of_others"):
        folder.mkdir(parents=True)
    for place in (tmp_path / "secret.ipynb", tmp_path / "course_of_others/ps.ipynb"):
        nbformat.write(released, place)
    (root / "link.ipynb").symlink_to(tmp_path / "secret.ipynb")
    (root / "folder").symlink_to(tmp_path)
    monkeypatch.setattr(CheckValidator, "validate", lambda *_: pytest.fail("it is run"))
    with pytest.raises(web.HTTPError) as refused:
        asked(root).validate_notebook(path.format(tmp_path))
    assert refused.value.status_code == 403


def test_a_notebook_in_the_folder_is_run(released, tmp_path, monkeypatch):
    nbformat.write(released, tmp_path / "small.ipynb")
    (tmp_path / "folder").symlink_to(tmp_path)
    monkeypatch.setattr(CheckValidator, "validate", lambda _, filename: filename)
    for path in ("small.ipynb", "folder/small.ipynb"):
        answer = asked(tmp_path).validate_notebook(path)
        assert answer == {"success": True, "value": str(tmp_path / "small.ipynb")}


@pytest.mark.parametrize(
    "content, reason",
    [(None, "No such file or directory"), ("nothing", "Notebook does not appear to be JSON")],
)
def test_what_cannot_be_run_is_answered_in_one_line(tmp_path, content, reason):
    if content:
        (tmp_path / "ps.ipynb").write_text(content)
    answer = asked(tmp_path).validate_notebook("ps.ipynb")
    assert not answer["success"] and reason in answer["value"]
    assert answer["value"].startswith("The notebook could not be run: ")
    assert len(answer["value"].splitlines()) == 1


def test_the_command_names_the_check_and_gives_its_whole_message(released, tmp_path, capsys):
    long = "twice the number is asked for, " * 5
    notebook = deepcopy(released)
    cell_of(notebook, "double").source = WRONG
    cell_of(notebook, "test_double").source = f'assert double(2) == 4, "{long}"'
    nbformat.write(notebook, tmp_path / "small.ipynb")
    validator = CheckValidator(config=Config(Validator={"ignore_checksums": True}))
    validator.stream = sys.stdout
    validator.validate_and_print(str(tmp_path / "small.ipynb"))
    printed = capsys.readouterr().out
    assert "FAILED ON 3 CELL(S)" in printed
    assert "test_double (2 points)" in printed and long.split() == [
        word for word in printed.split() if word in long.split()
    ]
    assert "assert" not in printed and "Traceback" not in printed
