"""What is handed out shows nothing of the solution that its text no longer has."""

import pytest
from courses import cell_of, make_course, one_function, readonly, task, written_answer
from isograde.authors.leftovers import shows
from nbformat.v4 import new_markdown_cell

SCHEME = "### BEGIN MARK SCHEME\n![](attachment:scheme.png)\n### END MARK SCHEME"
REGION = "Draw:\n### BEGIN SOLUTION\n![](attachment:curve.png)\n### END SOLUTION\n"


def pasted(cell, *names):
    cell.attachments = {name: {"image/png": name.encode().hex()} for name in names}
    return cell


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """The pictures that are left in each cell, and the notebook's metadata."""
    given = readonly(
        "given", "![the data](attachment:data.png)\n<img src='attachment:two%20x.png'>"
    )
    given.cell_type = "markdown"
    given = new_markdown_cell(given.source, id="given", metadata=given.metadata)
    cells = [
        *one_function(),
        pasted(given, "data.png", "two x.png", "old.png"),
        pasted(written_answer("answer", "![](attachment:answer.png)"), "answer.png"),
        pasted(
            written_answer("region", f"{REGION}![](attachment:axes.png)"), "curve.png", "axes.png"
        ),
        pasted(task("task", f"![](attachment:axes.png)\n{SCHEME}"), "axes.png", "scheme.png"),
    ]
    course = make_course(tmp_path_factory.mktemp("release") / "course")
    course.write_source("ps", ps=cells)
    path = course.root / "source/ps/ps.ipynb"
    state = '{"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {}}}, '
    path.write_text(
        path.read_text().replace(
            '"metadata": {\n  "kernelspec"', f'"metadata": {state}"kernelspec"'
        )
    )
    assert "widget-state" in path.read_text()
    # nbgrader refuses a picture in a marking scheme, unless told otherwise.
    course.nbgrader(
        "generate_assignment", "ps", "--ClearMarkScheme.check_attachment_leakage=False"
    )
    return course.released("ps")


@pytest.mark.parametrize(
    "grade_id, left",
    [
        ("given", {"data.png", "two x.png"}),
        ("answer", set()),
        ("region", {"axes.png"}),
        ("task", {"axes.png"}),
    ],
)
def test_a_picture_is_handed_out_if_a_text_of_its_cell_shows_it(released, grade_id, left):
    cell = cell_of(released, grade_id)
    assert set(cell.get("attachments", {})) == left
    assert ("attachments" in cell) == bool(left)


def test_what_widgets_showed_is_not_handed_out(released):
    assert set(released.metadata) == {"kernelspec"}


def test_a_picture_whose_name_begins_like_that_of_another_is_not_shown_by_it():
    assert shows("![](attachment:a.png). More", "a.png")
    assert shows("![](attachment:a.png)", "a.png")
    assert shows("![](attachment:a%20b.png)", "a b.png")
    assert shows("![](attachment:a%20b.png)", "a%20b.png")
    for other in ("a.png.png", "a.pngs", "a.png-1", "ba.png", "a-png"):
        assert not shows(f"![](attachment:{other})", "a.png")
