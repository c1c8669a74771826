"""What holds of every lesson: it is read in one go, it has been run, and its links lead somewhere."""

import ast
import html
import re

import nbformat
import pytest
from answers import ROOT

LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
MEGABYTE = 1_000_000
LARGER = {"03_expectation_maximization.ipynb": 2 * MEGABYTE}  # a picture for each step
TAGS = {"nbval-ignore-output", "slider"}

pytestmark = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def text(path):
    return "\n".join(c.source for c in read(path).cells if c.cell_type == "markdown")


def code_cells(path):
    return [cell for cell in read(path).cells if cell.cell_type == "code"]


def is_slider(cell):
    return "slider" in cell.metadata.get("tags", [])


def pictures(cell):
    """What stands for each picture of the cell in its outputs for those who do not see it."""
    pages = [output.get("data", {}).get("text/html", "") for output in cell.get("outputs", [])]
    return [
        html.unescape(re.sub(r'^<img (?:[^>]* )?alt="([^"]*)".*', r"\1", tag, flags=re.DOTALL))
        for tag in re.findall(r"<img [^>]*>", "".join(pages))
    ]


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
    assert "widgets" not in read(path).metadata
    for cell in read(path).cells:
        assert set(cell.metadata) <= {"tags"}, cell.id
        assert set(cell.metadata.get("tags", [])) <= TAGS, cell.id
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


def test_the_time_is_that_of_reading_predicting_and_looking(path):
    cells = read(path).cells
    words = [
        cell.source.split()
        for cell in cells
        if cell.cell_type == "markdown" and cell.id not in ("head", "literature")
    ]
    minutes = sum(map(len, words)) / 150
    minutes += 2 * len(re.findall(r"\*\*Predict, then (?:run|move)\*\*", text(path)))
    minutes += 1.5 * sum(len(pictures(cell)) for cell in cells)
    minutes += 3 * (sum(map(is_slider, cells)) + text(path).count("**By hand**"))
    minutes += text(path).count("**Try it**")  # at least, for who opens the answer
    stated = int(re.search(r"\*\*Time\*\*: about (\d+) minutes", cells[0].source)[1])
    assert stated % 5 == 0 and abs(stated - minutes) <= 0.1 * minutes, minutes
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"\(notebooks/{path.name}\) \| {stated} minutes \|", readme)


def test_every_picture_is_there_and_says_what_is_to_be_seen(path):
    for cell in code_cells(path):
        assert "plt.show(" not in cell.source, cell.id
        for output in cell.outputs:
            assert "image/png" not in output.get("data", {}), f"{cell.id}: show(fig, alt)"
        drawn = "plt.subplots(" in cell.source or "FuncAnimation(" in cell.source
        assert bool(pictures(cell)) == drawn, cell.id
        titles = re.findall(r'(?:title\w*\(|title=)f?"([^"]*)"', cell.source)
        for alt in pictures(cell):
            assert len(alt) >= 60 and alt not in titles and "<img" not in alt, cell.id
            assert "$" not in alt and "\\" not in alt, f"{cell.id}: a formula is not read aloud"


def test_descriptions_of_pictures_are_not_repeated(path):
    alts = [alt for cell in code_cells(path) for alt in pictures(cell)]
    assert len(alts) == len(set(alts)) >= 10


def test_a_slider_follows_a_question_and_the_still_picture_of_the_same_function(path):
    cells = read(path).cells
    sliders = [index for index, cell in enumerate(cells) if is_slider(cell)]
    assert sliders
    for index in sliders:
        cell = cells[index]
        assert "**Predict, then move**" in cells[index - 1].source
        draw = re.search(r'^move\((\w+), "[^"]{5,}", ', cell.source, re.MULTILINE)[1]
        assert any(f"\nshow(*{draw}(" in c.source for c in cells[:index])
        assert "nbval-ignore-output" in cell.metadata.tags and not cell.outputs


def test_a_slider_can_be_moved_where_python_runs_in_the_browser(path):
    for cell in filter(is_slider, code_cells(path)):
        before, _, _ = cell.source.partition("\nmove(")
        assert 'sys.platform == "emscripten"' in before
        assert 'await piplite.install("ipywidgets")' in before


def test_no_cell_says_something_to_developers(path):
    for cell in code_cells(path):
        assert not re.search(r"NBVAL|#\s*(fmt|noqa|type|ruff|pragma)\b", cell.source), cell.id


def test_one_sign_means_one_thing(path):
    """Dashed and dotted curves are those of a component, stars are fits, crosses the truth."""
    for cell in code_cells(path):
        for call in ast.walk(ast.parse(cell.source, mode="exec")) if not is_slider(cell) else ():
            if not isinstance(call, ast.Call):
                continue
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    assert argument.value not in ("k*", "kx", "*", "x", "--", ":"), cell.id
            for keyword in call.keywords:
                value = ast.unparse(keyword.value)
                if keyword.arg == "linestyle":
                    assert re.match(r"LINES\[|'(none|-|solid)'", value), (cell.id, value)
                if keyword.arg == "marker":
                    assert value not in ("'*'", "'x'"), cell.id
    for phrase in ("dashed curves", "dotted curves", "solid"):
        assert phrase in text(path)


def test_the_blend_of_two_colours_is_explained_by_one_bar(path):
    calls = [c.id for c in code_cells(path) if "add_blend_bar(fig" in c.source]
    assert len(calls) == 1


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


def test_each_entry_of_the_literature_is_complete(path):
    entries = re.search(r"## Literature\n\n(.*?)\n\n## ", text(path), re.DOTALL)[1].splitlines()
    assert entries == sorted(entries, key=lambda entry: re.match(r"- (\w+)", entry)[1])
    for entry in entries:
        assert re.match(r"- \w.* \((1[89]|20)\d\d[a-z]?\)\. ", entry), entry
        assert "linked from" not in entry
        assert re.search(r"https?://|\d–\d|Section|Chapter", entry), entry


def test_a_lesson_is_small_enough_to_be_read_on_the_web(path):
    assert path.stat().st_size < LARGER.get(path.name, MEGABYTE)
