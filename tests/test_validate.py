"""What the grader's validation says of a notebook with the cell `reporting` of the exercises."""

from copy import deepcopy

import nbformat
from answers import source
from courses import cell_of, check, make_course, solution
from isograde.authors.validate import CheckValidator
from nbformat.v4 import new_code_cell
from traitlets.config import Config


def test_an_error_that_the_notebook_shows_alone_is_told_apart_from_the_words_of_the_check(
    tmp_path,
):
    small = make_course(
        tmp_path / "course",
        small=[
            solution("double", "def double(x):\n    return 2 * x"),
            check("test_double", "assert double(2) == 4", points=2),
        ],
    ).released("small")
    reporting = next(c.source for c in source("em_gmm_1d").cells if c.id == "reporting")
    told = {}
    for name, code in {
        "function": "def double(x):\n    raise AssertionError('all points')",
        "check": "def double(x):\n    raise ValueError('no number')",
    }.items():
        notebook = deepcopy(small)
        notebook.cells.insert(0, new_code_cell(reporting))
        cell_of(notebook, "double").source = code
        cell_of(notebook, "test_double").source = (
            "# Check: it doubles\ntry:\n    double(2)\nexcept ValueError as error:\n"
            "    raise AssertionError('it stops') from error"
        )
        nbformat.write(notebook, tmp_path / "small.ipynb")
        validator = CheckValidator(config=Config(Validator={"ignore_checksums": True}))
        told[name] = validator.validate(str(tmp_path / "small.ipynb"))["failed"][0]["raw_error"]
    assert told == {
        "function": "your function raised AssertionError: all points",
        "check": "it stops",
    }
