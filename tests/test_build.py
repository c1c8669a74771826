"""release/ and solutions/ are what a build from source/ gives, and hold what they should."""

import json
import re
import shutil
import sys

import nbformat
import pytest
from answers import EXERCISES, ROOT, cells, grade_id, shows_a_picture, source
from bs4 import BeautifulSoup
from courses import Course
from isograde.running.kernels import WarmSandbox
from nbclient import NotebookClient
from nbconvert.exporters import HTMLExporter

pytestmark = pytest.mark.parametrize("name", EXERCISES)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A course that was built from the committed source notebooks."""
    course = Course(tmp_path_factory.mktemp("course"))
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    shutil.copytree(ROOT / "source", course.root / "source")
    for name in EXERCISES:
        course.nbgrader("generate_assignment", name)
        course.nbgrader("generate_solution", name)
    return course


def read(kind, name, root=ROOT):
    return nbformat.read(root / kind / name / f"{name}.ipynb", as_version=4)


def test_the_release_is_what_a_build_gives_byte_for_byte(built, name):
    path = f"release/{name}/{name}.ipynb"
    assert (ROOT / path).read_bytes() == (built.root / path).read_bytes(), "run make build"


def test_building_again_changes_no_byte_of_the_release(built, name):
    path = built.root / f"release/{name}/{name}.ipynb"
    before = path.read_bytes()
    built.nbgrader("generate_assignment", "--force", name)
    assert path.read_bytes() == before


def test_the_data_of_an_exercise_lie_beside_each_of_its_notebooks(built, name):
    for root in (ROOT, built.root):
        assert data(root / "release" / name) == data(ROOT / "source" / name), "run make build"
        assert data(root / "solutions" / name) == data(ROOT / "source" / name), "run make build"


def data(folder):
    return {
        file.name: file.read_bytes()
        for file in folder.iterdir()
        if file.is_file() and file.suffix != ".ipynb"
    }


def without_outputs(notebook):
    return [(c.id, c.cell_type, c.source, c.metadata) for c in notebook.cells]


def outputs(notebook):
    """{id: outputs} of the cells of code, the pieces of a stream joined, as they come by chance."""
    found = {}
    for cell in notebook.cells:
        shown = found[cell.id] = []
        for output in map(dict, cell.get("outputs", [])):
            if shown and "text" in output and output.get("name") == shown[-1].get("name"):
                shown[-1]["text"] += output["text"]
            else:
                shown.append(output)
    # The bytes of a picture change with the version of matplotlib; its description stays.
    picture = r"data:image/png;base64,[A-Za-z0-9+/=]+"
    return {id: re.sub(picture, "PICTURE", json.dumps(shown)) for id, shown in found.items()}


def test_the_solution_is_what_a_build_gives(built, name):
    committed, fresh = read("solutions", name), read("solutions", name, built.root)
    assert without_outputs(committed) == without_outputs(fresh), "run make build"
    assert outputs(committed) == outputs(fresh), "run make build"


def test_the_solution_was_executed_and_every_picture_is_there(name):
    notebook = read("solutions", name)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.execution_count, cell.id
            assert not [o for o in cell.outputs if o.output_type == "error"], cell.id
            assert not [o for o in cell.outputs if o.get("name") == "stderr"], cell.id
            if shows_a_picture(cell):
                pages = [o.get("data", {}).get("text/html", "") for o in cell.outputs]
                assert any("<img " in page for page in pages), cell.id


def test_checks_are_folded_where_students_read_them_and_open_for_their_author(name):
    for kind in ("release", "solutions"):
        for id, cell in cells(read(kind, name), "grade").items():
            assert cell.metadata.jupyter.source_hidden and cell.metadata.cellView == "form", id
    for id, cell in cells(source(name), "grade").items():
        assert "jupyter" not in cell.metadata, id


def test_the_page_that_nbconvert_makes_folds_the_checks(name):
    exporter = HTMLExporter(
        template_name="folded",
        extra_template_basedirs=[str(ROOT / "grader/share/jupyter/nbconvert/templates")],
    )
    release = read("release", name)
    for cell in release.cells:  # colouring all of the checks takes ten seconds
        cell.source = "\n".join(cell.source.splitlines()[:2])
    page = BeautifulSoup(exporter.from_notebook_node(release)[0], "html.parser")
    folded = [element.summary.get_text() for element in page("details") if element.summary.code]
    given = [cell.source.splitlines()[0] for cell in release.cells if is_folded(cell)]
    assert folded == given and len(given) >= len(cells(release, "grade"))


def is_folded(cell):
    return cell.metadata.get("jupyter", {}).get("source_hidden", False)


def blocks(text, kind):
    """The texts between ### BEGIN kind and ### END kind."""
    return re.findall(rf"### BEGIN {kind}\n(.*?)### END {kind}", text, re.DOTALL)


def test_the_release_holds_no_solution_no_hidden_test_and_no_marking_scheme(name):
    release = read("release", name)
    released = "\n".join(cell.source for cell in release.cells)
    for word in ("BEGIN SOLUTION", "HIDDEN TESTS", "MARK SCHEME", "full marks"):
        assert word not in released
    for cell, stub in zip(source(name).cells, release.cells, strict=True):
        for solution in blocks(cell.source, "SOLUTION"):
            for line in filter(None, map(str.strip, solution.splitlines())):
                assert line not in map(str.strip, stub.source.splitlines()), cell.id
        for hidden in blocks(cell.source, "HIDDEN TESTS") + blocks(cell.source, "MARK SCHEME"):
            assert hidden.strip() not in released, cell.id
        assert not stub.get("outputs"), cell.id


@pytest.fixture(scope="module")
def sandbox():
    """A kernel from it has imported what each of the notebooks would import anew."""
    with WarmSandbox() as sandbox:
        yield sandbox


def test_the_released_notebook_stops_only_at_stubs_and_checks_with_not_attempted_yet(
    sandbox, name
):
    notebook = read("release", name)
    manager = sandbox.kernel_manager(ROOT / "release" / name)  # where its data lie
    client = NotebookClient(notebook, km=manager, timeout=600, allow_errors=True)
    client.execute(cleanup_kc=True)
    stopped = set()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.get("name") != "stderr", (cell.id, output.text)
            if output.output_type == "error":
                assert f"{output.ename}: {output.evalue}" == (
                    "NotImplementedError: not attempted yet"
                ), cell.id
                stopped.add(cell.id)
    assert set(cells(notebook, "grade")) <= stopped


def test_the_release_needs_only_what_the_notebook_says(name):
    imported = set()
    for cell in read("release", name).cells:
        if cell.cell_type == "code":
            imported |= set(re.findall(r"^\s*(?:import|from) (\w+)", cell.source, re.MULTILINE))
    assert imported - sys.stdlib_module_names <= {"numpy", "scipy", "matplotlib", "IPython"}


def test_every_cell_of_the_source_is_in_the_release_under_the_same_id(name):
    assert [c.id for c in source(name).cells] == [c.id for c in read("release", name).cells]
    assert [grade_id(c) for c in source(name).cells] == [
        grade_id(c) for c in read("release", name).cells
    ]
