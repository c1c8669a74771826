"""What the pages of the grader say is so, and what its messages refer to is there."""

import re
from pathlib import Path

import pytest
from courses import check, readonly
from isograde.cells import first_error
from isograde.checking import wire
from isograde.checking.isolated import IsolatedExecute
from isograde.checking.snapshot_side import MAX_KEPT, MAX_PATHS
from isograde.reading import limits
from isograde.running.kernels import MAX_UNREAD
from isograde.running.sandbox import CHECK_MEMORY, MIB, Sandbox
from isograde.running.stopwatch import PATIENCE
from nbformat.v4 import new_code_cell, new_notebook

GRADER = Path(__file__).parent.parent
PAGES = [GRADER / "README.md", *(GRADER / "docs").glob("*.md")]
CHECKS = (GRADER / "docs" / "checks.md").read_text(encoding="utf-8")


def source_texts():
    """The texts of the grader's source, as they read when Python has joined their lines."""
    for path in (GRADER / "src").rglob("*.py"):
        yield re.sub(r'"\s*\n\s*f?"', "", path.read_text(encoding="utf-8"))


def test_what_a_message_refers_to_is_a_heading_of_the_pages():
    headings = {
        heading
        for page in PAGES
        for heading in re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    referred = [
        title
        for source in source_texts()
        for title in re.findall(r"README, ([A-Z][^).]*)", source)
    ]
    assert referred and set(referred) <= headings


def test_a_message_says_whose_readme_it_means():
    for source in source_texts():
        assert re.findall(r"\bREADME\b", source) == re.findall(r"isograde's (README)\b", source)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_to_a_file(page):
    for target in re.findall(r"\]\((?!http|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def limit(beginning):
    """The numbers of the line of the table of limits that begins so."""
    (line,) = re.findall(rf"^\| {re.escape(beginning)}.*", CHECKS, re.MULTILINE)
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", line)]


def test_the_limits_of_time_are_those_that_are_stated():
    settings = IsolatedExecute()
    assert limit("a cell, a check") == [settings.timeout]
    assert limit("the cells of a notebook") == [settings.notebook_timeout]
    assert limit("what sleeps") == [PATIENCE]


def test_the_limits_of_memory_are_those_that_are_stated():
    sandbox, settings = Sandbox(), IsolatedExecute()
    assert limit("memory of a student's") == [sandbox.memory / MIB]
    assert limit("files that it writes") == [sandbox.scratch / MIB]
    assert limit("what is put back") == [MAX_KEPT / MIB, MAX_PATHS]
    assert limit("its processes") == [sandbox.processes]
    assert limit("memory that") == [MAX_UNREAD / MIB]
    assert limit("memory of a check") == [CHECK_MEMORY / MIB]
    most = [settings.max_outputs, settings.max_output_bytes]
    assert limit("outputs that are kept of a cell") == most
    assert limit("outputs that are kept of a notebook") == [settings.max_all_output_bytes]


def test_the_limits_of_what_passes_are_those_that_are_stated():
    digits = len(str(2 ** (8 * wire.MAX_INT_BYTES - 1)))
    assert limit("what passes") == [
        wire.MAX_BYTES, wire.MAX_ITEMS, wire.MAX_ELEMENTS, wire.MAX_KEYS, wire.MAX_DEPTH, digits,
    ]  # fmt: skip


def test_the_limits_of_what_is_handed_in_are_those_that_are_stated():
    assert limit("what is handed in") == [
        limits.MAX_BYTES / MIB, limits.MAX_CELLS, limits.MAX_SOURCE, limits.MAX_ATTACHED / MIB,
    ]  # fmt: skip


def test_the_example_is_a_check_that_tells_right_from_wrong():
    example = re.search(r"```python\n(x = .*?)```", CHECKS, re.DOTALL)[1]
    right = "q = np.ones((len(x), len(mu)))\n    return q / q.sum(axis=1, keepdims=True)"
    errors = []
    for body in (right, right.replace("axis=1", "axis=0")):
        answer = new_code_cell(f"def e_step(x, mu, sigma, p):\n    {body}")
        cells = [readonly("setup", "import numpy as np"), answer, check("test_e_step", example)]
        kernel = {"name": "python3", "display_name": "Python 3"}
        nb = new_notebook(cells=cells, metadata={"kernelspec": kernel})
        nb, _ = IsolatedExecute(timeout=10).preprocess(nb, {"metadata": {}})
        errors.append(first_error(nb.cells[-1]))
    assert errors[0] is None
    assert errors[1].evalue == "e_step: the rows of q do not sum to 1"
