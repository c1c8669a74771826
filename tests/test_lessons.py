"""What holds of every lesson: it is read in one go, it has been run, and its links lead somewhere."""

import re

import nbformat
import pytest
from answers import ROOT

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MEGABYTE = 1_000_000
LARGER = {"03_expectation_maximization.ipynb": 2 * MEGABYTE}  # a picture for each step

pytestmark = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def text(path):
    return "\n".join(c.source for c in read(path).cells if c.cell_type == "markdown")


def code_cells(path):
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def test_a_lesson_is_a_valid_notebook_of_25_to_45_cells(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert notebook.metadata.kernelspec.name == "python3"
    assert 25 <= len(notebook.cells) <= 45


def test_every_cell_has_been_run_from_top_to_bottom(path):
    counts = [cell.execution_count for cell in code_cells(path)]
    assert counts == list(range(1, len(counts) + 1))


def test_no_cell_ends_in_an_error_or_a_warning(path):
    for cell in code_cells(path):
        for output in cell.outputs:
            assert output.output_type != "error", cell.id
            assert output.get("name") != "stderr", cell.id


def test_no_cell_holds_the_time_or_place_of_its_run(path):
    for cell in read(path).cells:
        assert not cell.metadata, cell.id
    assert not re.search(r"/(home|tmp|root|work|Users)/", path.read_text(encoding="utf-8"))


def test_cell_ids_are_readable_and_unique(path):
    ids = [cell.id for cell in read(path).cells]
    assert len(ids) == len(set(ids))
    for id in ids:
        words = re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", id)
        assert words and not re.fullmatch(r"[0-9a-f]{8}", id), id


def test_the_first_cell_gives_two_to_four_objectives_and_the_time(path):
    head = read(path).cells[0].source
    assert head.startswith("# ")
    objectives = re.search(r"\*\*What you can do afterwards\*\*\n\n((?:- .*\n)+)", head)
    assert objectives and 2 <= objectives[1].count("\n") <= 4
    assert re.search(r"^\*\*Time\*\*: .*\d+ minutes$", head, re.MULTILINE)


def test_three_pictures_or_more_are_predicted_before_they_are_run(path):
    cells = read(path).cells
    asked = [
        following.cell_type == "code"
        for cell, following in zip(cells, cells[1:])
        if "**Predict, then run**" in cell.source
    ]
    assert len(asked) >= 3 and all(asked)


def test_every_picture_is_there(path):
    for cell in code_cells(path):
        if "plt.show()" in cell.source:
            assert any("image/png" in output.get("data", {}) for output in cell.outputs), cell.id


def test_every_question_has_an_answer_that_is_folded_away(path):
    for cell in read(path).cells:
        if cell.cell_type != "markdown":
            continue
        opened = re.findall(r"^<details>\n<summary>.*</summary>\n\n", cell.source, re.MULTILINE)
        closed = re.findall(r"\n\n</details>$", cell.source, re.MULTILINE)
        assert len(opened) == cell.source.count("<details>"), cell.id
        assert len(closed) == cell.source.count("</details>") == len(opened), cell.id
        assert cell.source.count("**Try it**") <= len(opened), cell.id
    assert "**Try it**" in text(path)


def test_formulas_are_numbered_once_in_order_and_references_to_them_exist(path):
    tags = re.findall(r"\\tag\{(\d+)\}", text(path))
    assert tags == [str(i + 1) for i in range(len(tags))] and tags
    prose = re.sub(r"\$\$.*?\$\$|\$[^$]*\$", "", text(path), flags=re.DOTALL)
    prose = prose.partition("## Literature")[0]  # which has numbers of journals
    assert set(re.findall(r"(?<!\w)\((\d\d?)\)", prose)) <= set(tags)


def test_a_lesson_closes_with_what_was_learned_and_where_to_go(path):
    summary = [c.source for c in read(path).cells if c.source.startswith("## Summary")]
    assert len(summary) == 1 and "In this lesson you" in summary[0]
    assert re.search(r"\*\*Next\*\*.*\]\([^)]+\.ipynb\)", summary[0], re.DOTALL)


def test_every_link_within_the_course_leads_to_a_file(path):
    for target in re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", text(path)):
        assert (path.parent / target).exists(), target


def test_a_lesson_credits_what_it_is_based_on_and_names_its_licences(path):
    for phrase in ("Christian Herta", "deep.TEACHING", "## Literature", "CC BY-SA 4.0", "MIT"):
        assert phrase in text(path), phrase


def test_a_lesson_is_small_enough_to_be_read_on_the_web(path):
    assert path.stat().st_size < LARGER.get(path.name, MEGABYTE)
