"""The sliders of the lessons in a real browser, moved with the keyboard.

One page holds them all, each below the cells that it needs: nbval runs all of a lesson.
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
def parts():
    """{path of a lesson: its slider below the cells that it needs}."""
    return {path: cells_of_the_slider(path) for path in LESSONS}


def cells_of_the_slider(path):
    notebook = nbformat.read(path, as_version=4)
    (slider,) = [c for c in notebook.cells if "slider" in c.metadata.get("tags", [])]
    cells = needed_by(slider, notebook)
    for cell in cells:
        cell.id = f"{path.stem[:2]}-{cell.id}"
    return cells


@pytest.fixture(scope="module")
def lab(parts, tmp_path_factory):
    root = tmp_path_factory.mktemp("lessons")
    shutil.copytree(ROOT / "notebooks", root / "notebooks", dirs_exist_ok=True)
    notebook = nbformat.read(LESSONS[0], as_version=4)
    notebook.cells = [cell for cells in parts.values() for cell in cells]
    nbformat.write(notebook, root / "notebooks" / "sliders.ipynb")
    scratch = tmp_path_factory.mktemp("settings")
    with (
        running_lab(SimpleNamespace(root=root), scratch, plain=True) as (address, _),
        browser_page(viewport={"width": 1300, "height": 1600}) as page,
    ):
        show_all_cells(scratch)
        lab = Lab(page, address)
        lab.open_notebook("notebooks/sliders.ipynb", notebook)
        yield lab


def show_all_cells(scratch):
    """Have JupyterLab put all cells of a notebook on its page, not only those in view."""
    folder = scratch / "jupyterlab_settings_dir" / "@jupyterlab" / "notebook-extension"
    folder.mkdir(parents=True)
    settings = folder / "tracker.jupyterlab-settings"
    settings.write_text('{"windowingMode": "none"}', encoding="utf-8")


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
def test_the_arrow_keys_move_the_slider_and_the_picture_is_described_anew(lab, parts, path):
    *_, slider_cell = parts[path]
    lab.cell(parts[path][0].id).click()
    for _ in parts[path]:
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
