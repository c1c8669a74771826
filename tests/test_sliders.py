"""The sliders of the lessons in a real browser, moved with the keyboard.

The page holds a slider with the cells that it needs: nbval runs all of a lesson.
"""

import re
import shutil
from types import SimpleNamespace

import nbformat
import pytest
from answers import ROOT
from browser import browser_page, skip_file_without_chromium
from isograde.reading.names import defined_names, undefined_names
from lab_pages import Lab, running_lab

skip_file_without_chromium()
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    root = tmp_path_factory.mktemp("lessons")
    shutil.copytree(ROOT / "notebooks", root / "notebooks", dirs_exist_ok=True)
    scratch = tmp_path_factory.mktemp("settings")
    with (
        running_lab(SimpleNamespace(root=root), scratch, plain=True) as (address, _),
        browser_page(viewport={"width": 1300, "height": 1600}) as page,
    ):
        lab = Lab(page, address)
        lab.root = root
        yield lab


def needed_by(wanted, notebook):
    """A cell and those above it from which it has its names, from top to bottom."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    names, needed = undefined_names(wanted.source), [wanted]
    for cell in reversed(cells[: cells.index(wanted)]):
        defined = defined_names(cell.source)
        if not defined.isdisjoint(names):
            names = names - defined | undefined_names(cell.source)
            needed.insert(0, cell)
    return needed


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_the_arrow_keys_move_the_slider_and_the_picture_is_described_anew(lab, path):
    notebook = nbformat.read(path, as_version=4)
    (slider_cell,) = [c for c in notebook.cells if "slider" in c.metadata.get("tags", [])]
    notebook.cells = needed_by(slider_cell, notebook)
    nbformat.write(notebook, lab.root / "notebooks" / path.name)
    lab.open_notebook(f"notebooks/{path.name}", notebook)
    lab.cell(notebook.cells[0].id).click()
    for _ in notebook.cells:
        lab.page.keyboard.press("Shift+Enter")  # runs the cell, and goes on to the next
    cell = lab.cell(slider_cell.id)
    slider = cell.get_by_role("slider")
    picture = cell.locator(".jp-OutputArea-output img")
    picture.wait_for()
    before = picture.get_attribute("alt")
    assert len(before) >= 60
    description = re.search(r'^move\(\w+, "(.*?)"', slider_cell.source, re.MULTILINE)[1]
    assert cell.locator("label", has_text=description).count() == 1
    slider.focus()
    for _ in range(20):
        lab.page.keyboard.press("ArrowLeft")
    lab.page.wait_for_function(
        "([cell, before]) => cell.querySelector('img').alt != before",
        arg=[cell.element_handle(), before],
    )
