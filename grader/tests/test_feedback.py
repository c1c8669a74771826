"""The page that a student gets: it says what happened, tells no secret, and can do no harm."""

import base64
import html
import io
import re
import time
import warnings
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import axe_playwright_python
import matplotlib.pyplot as plt
import numpy as np
import pytest
from browser import browser_page, needs_chromium
from bs4 import BeautifulSoup
from courses import check, make_course, readonly, solution, task, written_answer
from isograde.feedback.page import grading_places, hide_paths, titles_of
from isograde.feedback.safe_html import (
    formula,
    limits_of_a_page,
    mathml,
    picture_file,
    picture_of_output,
    preformatted,
    safe_html,
    safe_markdown,
    safe_svg,
    within_limits,
)
from markupsafe import Markup
from nbformat.v4 import new_code_cell, new_markdown_cell
from PIL import Image

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
VALUES = """
assert double(2) == 4, "double: 2 gives something else than 4."
### BEGIN HIDDEN TESTS
hidden_number = 21
assert double(hidden_number) == 42, "double: larger numbers are wrong."
### END HIDDEN TESTS
"""
HALVES = """
points = 0
for number in (2, 4):
    points += half(number) == number / 2
print(f"{points} of 2 numbers are right")
points
"""
SCHEME = "Say what it is for.\n\n### BEGIN MARK SCHEME\n1 point for a use.\n### END MARK SCHEME"
EXERCISE = [
    new_markdown_cell("# Numbers\n\n## Task 1: `double` (1 point)\n\nFor $x < 1$: $$\\frac{1}{2}$$"),
    solution("double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"),
    check("test_double_values", VALUES),
    new_markdown_cell("## Task 2: `half` (3 points)"),
    solution("half", "def half(x):\n    ### BEGIN SOLUTION\n    return x / 2\n    ### END SOLUTION"),
    check("test_half_values", HALVES, points=2),
    check("test_half_of_double", 'assert half(double(1)) == 1, "half: not the inverse."'),
    readonly("picture-line", "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"),
    new_markdown_cell("## Task 3: words (3 points)"),
    task("use", SCHEME, points=2),
    written_answer("word", "YOUR ANSWER HERE", points=1),
]  # fmt: skip
RIGHT = {
    "double": "def double(x):\n    return 2 * x",
    "half": "def half(x):\n    return x / 2",
    "word": "Two by two.",
}
# The name of a folder, too, is what somebody else chose.
EVE = "eve <b onmouseover=attack()>"
OUTPUTS = r"""
from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display
display(HTML("<script>attack()</script><img src=x onerror=attack()><p style='position:fixed'>html"))
display(HTML("<iframe srcdoc='<script>attack()</script>'></iframe><form action=//evil.example>"))
display(HTML("<math><mtext><table><mglyph><style><img src=x onerror=attack()>"))
display(Javascript("attack()"))
display(Markdown("[link](javascript:attack()) <img src=x onerror=attack()>"))
display(Latex(r"$\href{javascript:attack()}{x} \text{<img src=x onerror=attack()>}$"))
display(SVG("<svg xmlns='http://www.w3.org/2000/svg' onload='attack()'><script>attack()</script>"
            "<a href='javascript:attack()'><text>t</text></a></svg>"))
display({"text/html": "<svg/onload=attack()>", "text/plain": "x"}, raw=True)
display({"image/png": "\"><script>attack()</script>", "text/plain": "<script>attack()</script>"}, raw=True)
print("<script>attack()</script>")
def double(x):
    raise ValueError("<script>attack()</script><img src=x onerror=attack()>")
"""
MARKUP = [
    "<script>attack()</script>",
    "<img src=x onerror=attack()>",
    "<svg onload=attack()><script>attack()</script></svg>",
    "<iframe src=javascript:attack()></iframe>",
    "<a href=' java\nscript:attack()'>x</a>",
    "[x](javascript:attack())",
    "[x](data:text/html;base64,PHNjcmlwdD5hdHRhY2soKTwvc2NyaXB0Pg==)",
    "![x](https://evil.example/x.png)",
    "![x](//evil.example/x.png)",
    "![x](attachment:nowhere.png)",
    "![$\\text{\" onerror=\"attack()}$](data:image/png;base64," + PIXEL + ")",
    "![x](data:image/svg+xml;base64,"
    + base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg' onload='attack()'/>").decode()
    + ")",
    "$\\href{javascript:attack()}{x}$",
    "$\\style{background:url(//evil.example)}{x}$",
    "$\\text{<img src=x onerror=attack()>}$",
    "$\\text{<script>attack()</script>}$",
    "$$\\tag{<script>attack()</script>} x$$",
    "<math><mtext><table><mglyph><style><img src=x onerror=attack()></style></mglyph></table></math>",
    "<style>body { display: none } @import '//evil.example'</style>",
    "<div style='position: fixed; background: url(//evil.example)'>x</div>",
    "<table><tr><td style='position: fixed; background: url(//evil.example)'>x</td></tr></table>",
    "<p class='state-passed' id='marks'>x</p>",
    "<form action='//evil.example'><input><button formaction='javascript:attack()'>x</button></form>",
    "<base href='//evil.example/'><link rel=stylesheet href='//evil.example'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<!--<img src='--><img src=x onerror=attack()>'-->",
    "<noscript><p title='</noscript><img src=x onerror=attack()>'>",
    "```mermaid\n</pre><script>attack()</script>\n```",
    "```<script>attack()</script>\nx\n```",
    "# <img src=x onerror=attack()> \"><script>attack()</script>",
    "<div>" * 3000 + "<img src=x onerror=attack()>",
    "> " * 3000 + "<img src=x onerror=attack()>",
]  # fmt: skip


def harms(page):
    """What in a page could run, load or go elsewhere: a list of words, empty for a good page."""
    soup = BeautifulSoup(page, "html.parser")
    found = [tag.name for tag in soup("script iframe object embed form input base link".split())]
    for tag in soup(True):
        for name, value in tag.attrs.items():
            value = " ".join(value) if isinstance(value, list) else value
            if name.startswith("on") or re.match(r"\W*(java|vb)script:", value, re.IGNORECASE):
                found.append(f"{tag.name} {name}={value[:80]}")
            if name == "src" and not re.match(r"data:image/(png|jpeg|gif|svg\+xml);", value):
                found.append(f"{tag.name} {name}={value[:80]}")
            if name == "href" and not re.match(r"https?://|mailto:|#", value):
                found.append(f"{tag.name} {name}={value[:80]}")
            if name == "style" and not re.fullmatch(r"(text-align: ?\w+;?)?", value):
                found.append(f"{tag.name} {name}={value[:80]}")
        if tag.name == "img" and ";base64," in tag["src"]:
            picture = base64.b64decode(tag["src"].partition(",")[2])
            found += re.findall(rb"<script|onload|javascript:", picture)
    return found


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A graded class, in which ada has all her marks."""
    course = make_course(
        tmp_path_factory.mktemp("class") / "course", imports=["matplotlib.pyplot"], ps=EXERCISE
    )
    course.answer("ada", "ps", RIGHT)
    wrong = "def double(x):\n    print('my number is', x)\n    return min(2 * x, 40)"
    half = "def half(x):\n    return 1"
    course.answer("bela", "ps", RIGHT | {"double": wrong, "half": half})
    course.answer("chen", "ps", {})
    dana = "import os\nimport numpy as np\ndef double(x):\n    return os.listdir('/nowhere')"
    dana += "\nnp.linalg.inv(np.zeros((2, 3)))"  # an error with the lines of a library
    course.answer("dana", "ps", RIGHT | {"double": dana})
    course.answer("eve", "ps", RIGHT)
    hostile = course.released("ps")
    hostile.cells += [new_code_cell(OUTPUTS), *map(new_markdown_cell, MARKUP)]
    hostile.cells[1].source = OUTPUTS
    hostile.cells[1].metadata["tags"] = ["<script>attack()</script>"]
    hostile.cells[4].source = "### BEGIN HIDDEN TESTS"  # ends nbgrader's own feedback
    hostile.cells[-1].attachments = {"x.png": {"image/png": '"><script>attack()</script>'}}
    hostile.metadata["title"] = "</title><script>attack()</script>"
    course.hand_in(EVE, "ps", hostile)
    course.nbgrader("autograde", "ps")
    mark(course, "ada")
    course.nbgrader("generate_feedback", "ps")
    return course


def mark(course, student):
    """Mark the answers of a student by hand, with a penalty for being late."""
    with course.gradebook() as gradebook:
        for name, score in (("use", 1.5), ("word", 1)):
            grade = gradebook.find_grade(name, "ps", "ps", student)
            grade.manual_score, grade.needs_manual_grade = score, False
        comment = gradebook.find_comment("use", "ps", "ps", student)
        comment.manual_comment = "Good, but **which** numbers?"
        comment = gradebook.find_comment("double", "ps", "ps", student)
        comment.manual_comment = "Short and clear."
        gradebook.find_submission_notebook("ps", "ps", student).late_submission_penalty = 0.5
        gradebook.db.commit()


def page_of(course, student):
    return (course.root / f"feedback/{student}/ps/ps.html").read_text(encoding="utf-8")


def table(course, student):
    """The table of a page: {first column: (points, the rest)}."""
    rows = BeautifulSoup(page_of(course, student), "html.parser").select(".marks tr")
    cells = [[cell.get_text(" ", strip=True) for cell in row(["th", "td"])] for row in rows]
    return {name: (points, rest) for name, points, rest in cells}


# ---- What the table says ------------------------------------------------------------------------


def test_the_table_holds_each_task_with_its_checks_and_points(course):
    marks = table(course, "ada")
    assert list(marks) == [
        "Task", "Task 1: double", "Task 2: half", "values", "of double", "Task 3: words", "use",
        "word", "Handed in late", "Total",
    ]  # fmt: skip
    assert marks["Task 2: half"] == ("3 / 3", "2 of 2 checks passed")
    assert marks["values"] == ("2 / 2", "Passed")


def test_each_line_links_to_its_cell(course):
    soup = BeautifulSoup(page_of(course, "bela"), "html.parser")
    links = soup.select(".marks a")
    assert len(links) == 5
    for link in links:
        target = soup.find(id=link["href"].removeprefix("#"))
        assert "box" in target["class"]
    assert "double: larger numbers" in soup.find(id=links[0]["href"][1:]).get_text()


def test_a_failed_check_gives_its_message(course):
    assert table(course, "bela")["Task 1: double"] == (
        "0 / 1",
        "Not passed double: larger numbers are wrong.",
    )


def test_another_error_than_that_of_the_check_is_named(course):
    assert "FileNotFoundError" in table(course, "dana")["Task 1: double"][1]


def test_a_check_that_was_not_attempted_is_told_from_a_wrong_one(course):
    marks = table(course, "chen")
    assert marks["Task 1: double"] == ("0 / 1", "Not attempted")
    assert marks["Task 2: half"] == ("0 / 3", "Not attempted")


def test_what_is_not_written_yet_is_named_where_another_function_needs_it(course):
    assert table(course, "chen")["of double"][1] == "Not attempted double is not written yet."


def test_partial_credit_comes_with_what_the_check_printed(course):
    assert table(course, "bela")["values"] == (
        "1 / 2",
        "Part of the points 1 of 2 numbers are right",
    )


def test_answers_that_wait_for_a_grader_say_so(course):
    marks = table(course, "bela")
    assert marks["use"] == ("– / 2", "Not marked yet")
    assert marks["Total so far"][0] == "2 / 7"
    assert "2 of 7 points so far; 3 points are not marked yet" in text_of(course, "bela")


def test_an_untouched_answer_says_so(course):
    assert table(course, "chen")["word"] == ("0 / 1", "Not answered")


def test_what_a_grader_gave_is_shown_with_the_comment(course):
    assert table(course, "ada")["use"] == (
        "1.5 / 2",
        "Marked by hand Good, but which numbers?",
    )
    assert "<strong>which</strong>" in page_of(course, "ada")


def test_a_comment_on_an_answer_without_marks_of_its_own_is_shown(course):
    comments = BeautifulSoup(page_of(course, "ada"), "html.parser").select_one("#marks ~ ul")
    assert comments.get_text(" ", strip=True) == "double Short and clear."


def test_the_late_penalty_is_taken_from_the_total(course):
    marks = table(course, "ada")
    assert marks["Handed in late"][0] == "−0.5"
    assert marks["Total"][0] == "6 / 7"


def text_of(course, student):
    return " ".join(BeautifulSoup(page_of(course, student), "html.parser").get_text().split())


def test_a_title_is_the_heading_above_a_cell_and_no_comment_in_code():
    nb = type("Notebook", (), {})()
    nb.cells = [new_markdown_cell("# Task (2 points)\n```\n# no title\n```"), check("c", "pass")]
    assert titles_of(nb) == {"c": "Task"}


# ---- What it does not say -----------------------------------------------------------------------


@pytest.mark.parametrize("student", ["ada", "bela", "chen", "dana", EVE])
def test_no_page_holds_a_hidden_test_a_marking_scheme_or_a_path(course, student):
    page = html.unescape(re.sub(r"<[^>]*>", "", page_of(course, student)))
    for secret in ("hidden_number", "1 point for a use", str(course.root), "site-packages"):
        assert secret not in page
    assert "assert double(2) == 4" in page  # the visible part
    assert student != "dana" or "(Python)/numpy/linalg" in page


def test_what_a_function_prints_under_a_hidden_test_is_not_shown(course):
    assert "my number is" in page_of(course, "bela")  # in the source of the answer
    assert "my number is 21" not in text_of(course, "bela")


def test_what_a_function_prints_and_where_it_fails_in_the_visible_part_is_shown(course):
    assert re.search(r"my number is 2\b", text_of(course, "bela"))
    assert "in your function double, line 4" in text_of(course, "dana")


def test_folders_of_the_grading_machine_are_hidden_in_texts_and_tracebacks(tmp_path):
    places = grading_places(tmp_path)
    assert hide_paths(f"cannot open {tmp_path}/x.csv", places) == "cannot open (course)/x.csv"
    elsewhere = "/srv/b/lib/python3.13/site-packages/numpy/x.py:7"
    assert hide_paths(f"File {elsewhere}, in f", places) == "File (Python)/numpy/x.py:7, in f"
    assert hide_paths("File ~/courses/em/x.py:7, in f", places) == "File x.py:7, in f"
    assert hide_paths(f"see {elsewhere}", places) == "see (Python)/numpy/x.py:7"
    assert hide_paths(f"x{Path.home()}s/x.csv, 1/2 km", places) == f"x{Path.home()}s/x.csv, 1/2 km"


def test_a_given_cell_that_was_left_out_is_explained(course):
    assert "Not run for grading: this cell only shows something." in text_of(course, "ada")


# ---- What it cannot do --------------------------------------------------------------------------


@pytest.mark.parametrize("markup", MARKUP, ids=lambda markup: markup[:40])
def test_no_script_or_address_of_a_student_survives(markup):
    for safe in (safe_markdown(markup), safe_html(markup)):
        assert harms(safe) == []
        assert "state-passed" not in safe or "&lt;p" in safe
        assert 'id="marks"' not in safe


@pytest.mark.parametrize(
    "element", "script style template noscript iframe object svg math".split()
)
def test_the_text_of_what_is_left_out_is_not_shown(element):
    assert safe_html(f"<p>a<{element}>attack()</{element}>b</p>") == "<p>ab</p>"


@pytest.mark.parametrize("student", ["ada", "bela", "chen", "dana", EVE])
def test_a_page_has_no_script_and_loads_nothing(course, student):
    page = page_of(course, student)
    assert harms(page) == []
    policy = BeautifulSoup(page, "html.parser").select_one("meta[http-equiv]")["content"]
    assert policy.startswith("default-src 'none'; img-src data:;")


def test_a_hostile_page_still_shows_what_is_harmless_in_it(course):
    page = text_of(course, EVE)
    assert "ValueError: <script>attack()</script>" in page
    assert EVE in page


def test_a_picture_that_a_student_drew_is_in_the_page_and_has_a_description():
    page = BeautifulSoup(safe_markdown(f"![a dot](data:image/png;base64,{PIXEL})"), "html.parser")
    assert page.img["alt"] == "a dot" and page.img["src"].endswith(PIXEL)


def test_a_picture_file_beside_the_notebook_is_in_the_page(tmp_path):
    (tmp_path / "nb").mkdir()
    (tmp_path / "nb" / "dot.png").write_bytes(base64.b64decode(PIXEL))
    assert picture_file("dot.png", tmp_path / "nb").endswith(PIXEL)


@pytest.mark.parametrize(
    "name", ["../secret.png", "link.png", "text.png", "none.png", ".", "http:dot.png"]
)
def test_no_other_file_gets_into_the_page(tmp_path, name):
    folder = tmp_path / "nb"
    folder.mkdir()
    (folder / "dot.png").write_bytes(base64.b64decode(PIXEL))
    (tmp_path / "secret.png").write_bytes(base64.b64decode(PIXEL))
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "text.png").write_text("no picture")
    assert picture_file(name, folder) is None


@pytest.mark.parametrize(
    "safe, slow",
    [
        (safe_markdown, "$ "),
        (safe_markdown, "\\begin{a}"),
        (safe_markdown, "<!--"),
        (safe_html, "<!--"),
        (safe_html, "<a "),
    ],
)
def test_a_text_that_takes_long_to_read_is_shown_as_it_is(safe, slow, monkeypatch):
    monkeypatch.setattr("isograde.feedback.safe_html.PIECE_SECONDS", 0.3)
    text = slow * (190_000 // len(slow))  # minutes, if it were read to the end
    assert safe(text) == preformatted(text)


def test_the_texts_of_a_page_have_a_time_together(monkeypatch):
    monkeypatch.setattr("isograde.feedback.safe_html.PAGE_SECONDS", 1)
    with limits_of_a_page():
        assert "<strong>" in safe_markdown("**bold**")
        assert safe_markdown("$ " * 90_000).startswith('<pre class="text">')
        assert safe_markdown("**bold**") == '<pre class="text">**bold**</pre>'
    assert "<strong>" in safe_markdown("**bold**")


def test_the_time_of_a_text_is_that_of_the_CPU(monkeypatch):
    monkeypatch.setattr("isograde.feedback.safe_html.PIECE_SECONDS", 0.3)
    assert within_limits(lambda text: time.sleep(1) or Markup("done"), "x") == "done"


def test_a_text_that_is_too_long_is_not_read():
    assert safe_markdown("x" * 200_001) == preformatted("x" * 200_001)
    assert formula("x" * 5_001).startswith("<span class='latex'>")


def test_a_picture_that_is_shown_often_does_not_make_a_page_of_hundreds_of_megabytes(monkeypatch):
    content = base64.b64decode(PIXEL)
    monkeypatch.setattr("isograde.feedback.safe_html.MAX_PICTURES", 2 * len(content) + 1)
    page = "![dot](attachment:dot.png)\n" * 4
    with limits_of_a_page():
        shown = safe_markdown(page, {"dot.png": {"image/png": PIXEL}})
    assert shown.count("<img") == 2 and shown.count("not included here: dot") == 2


def test_a_path_of_slashes_only_is_read_once():
    slashes = "/" * 300_000
    assert hide_paths(slashes, {}) == slashes  # for ever, if begun anew at each of them


def test_a_drawing_keeps_its_shapes_and_loses_its_scripts():
    svg = safe_svg(
        b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>"
        b"<script>a()</script><foreignObject/><use x:href='#p'/><use x:href='//evil.example'/>"
        b"<path id='p' d='M0 0' onclick='a()' style='fill: url(//evil.example)'/></svg>"
    ).decode()
    assert "M0 0" in svg and '"#p"' in svg
    for word in ("script", "foreign", "evil", "onclick"):
        assert word not in svg


@pytest.mark.parametrize(
    "content", [f"<rect x='{'a' * 1_000_000}'/>", "<g/>" * 30_000 + "<a/>" * 30_000]
)
def test_a_drawing_is_read_in_a_time_that_grows_with_its_length(content, monkeypatch):
    for allowance in ("PIECE_SECONDS", "PAGE_SECONDS"):
        monkeypatch.setattr(f"isograde.feedback.safe_html.{allowance}", 60)
    svg = f"<svg xmlns='http://www.w3.org/2000/svg'>{content}</svg>"  # hours, and minutes, else
    assert picture_of_output("image/svg+xml", svg).startswith("data:image/svg+xml")


STYLES = [
    "rect { fill: url(//evil.example/x.svg#a) }",
    "rect { fill: URL( '//evil.example' ) }",
    "@import '//evil.example';",
    "@IMPORT '//evil.example';",
    r"@im\70ort '//evil.example';",
    "rect { fill: red } <desc/> @import '//evil.example';",
]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_that_loads_something_is_left_out_of_a_drawing(style):
    svg = safe_svg(drawing(f"<style>{style}</style><path d='M0 0'/>")).decode()
    assert "M0 0" in svg and "evil" not in svg


def test_the_styles_of_a_drawing_stay():
    assert b"* { stroke: red }" in safe_svg(drawing("<style>* { stroke: red }</style>"))


def test_no_attribute_of_a_drawing_is_a_script():
    svg = safe_svg(drawing("<path d='M0 0' fill='JavaScript:attack()' style='x: vbscript:a()'/>"))
    assert b"M0 0" in svg and b"cript:" not in svg


@pytest.mark.parametrize("root", ["<html xmlns='http://www.w3.org/1999/xhtml'/>", "<svg/>"])
def test_what_is_no_drawing_is_left_out(root):
    assert safe_svg(root.encode()) is None


def test_a_drawing_with_entities_is_not_read():
    bomb = b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"
    assert safe_svg(bomb) is None


def drawing(*parts):
    space = "xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'"
    return f"<svg {space}>{''.join(parts)}</svg>".encode()


def doubled(element, use, levels=40):
    """Elements each of which uses the one before it twice: as text few, as a drawing 2**levels."""
    first = f"<{element} id='n0'><path d='M0 0'/></{element}>"
    others = (
        f"<{element} id='n{n}'>{2 * use.format(n - 1)}</{element}>" for n in range(1, levels)
    )
    return "".join([first, *others, use.format(levels - 1)])


EXPLOSIVE = {
    "use": doubled("g", "<use href='#n{}'/>"),
    "use, with xlink": doubled("symbol", "<use x:href='#n{}'/>"),
    "pattern": doubled("pattern", "<path fill='url(#n{})'/>"),
    "pattern in a style": doubled("pattern", "<path style='fill : URL(#n{})'/>"),
    "pattern in a variable": doubled("pattern", "<path style='--a:url(#n{}); fill:var(--a)'/>"),
    "mask": doubled("mask", "<path mask='url(#n{})'/>"),
    "clipPath": doubled("clipPath", "<path clip-path='url(#n{})'/>"),
    "marker": doubled("marker", "<path marker-mid='url(#n{})' d='M0 0'/>"),
    "marker at many corners": "<marker id='m'>" + 50 * "<path/>" + "</marker>"
    f"<path marker-mid='url(#m)' d='{5000 * 'M0 0'}'/>",
    "pattern of many": "<pattern id='p'>" + 1000 * "<path/>" + "</pattern>"
    f"<g fill='url(#p)'>{1000 * '<path/>'}</g>",
    "itself": "<g id='a'><use href='#a'/></g>",
    "each other": "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
    "a pattern of itself": "<pattern id='a'><path fill='url(#a)'/></pattern>",
    "what is around it": "<g id='a'><g><path mask='url(#a)'/></g></g>",
}


@pytest.mark.parametrize("content", EXPLOSIVE.values(), ids=EXPLOSIVE)
def test_a_small_drawing_that_a_browser_makes_into_millions_of_shapes_is_left_out(content):
    assert safe_svg(drawing(content)) is None


def test_a_reference_that_is_written_in_another_way_does_not_count_as_none():
    content = drawing(
        r"<style>* { fill: u\72l(#p) }</style><path style='fill: u\72l(#p)'/>",
        "<path fill='url( #p)'/><use href='#%70'/><pattern id='p'><path/></pattern>",
    )
    svg = safe_svg(content).decode()
    assert "72l" not in svg and "url" not in svg and "href" not in svg


def test_a_drawing_of_matplotlib_is_left_as_it_is():
    figure, (left, right) = plt.subplots(1, 2)
    left.scatter(*np.random.default_rng(0).random((2, 10_000)), label=r"$\mu_k$")
    left.legend()
    right.bar([1, 2], [3, 4], hatch="/")
    right.imshow(np.eye(9), extent=(0, 1, 0, 1))
    file = io.BytesIO()
    figure.savefig(file, format="svg")
    plt.close(figure)
    before = re.findall(rb"href=|url\(|<use|<path", file.getvalue())
    assert Counter(re.findall(rb"href=|url\(|<use|<path", safe_svg(file.getvalue()))) == Counter(
        before
    )


def test_a_picture_covers_no_more_than_its_place():
    picture = f"<img src='data:image/png;base64,{PIXEL}' width='{{}}' height='{{}}'>"
    assert "width" not in safe_html(picture.format("99999", "1e9"))
    assert 'width="50%"' in safe_html(picture.format("50%", "20"))


def white_picture(side, format="PNG"):
    """A picture of a few kilobytes, however large."""
    file = io.BytesIO()
    Image.new("1", (side, side), 1).save(file, format)
    return base64.b64encode(file.getvalue()).decode()


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF"])
def test_a_picture_of_few_bytes_and_many_pixels_is_left_out(format):
    kind = f"image/{format.lower()}"
    large = white_picture(6000, format)
    assert picture_of_output(kind, large) is None
    assert picture_of_output(kind, white_picture(600, format))
    within = "<image xmlns:x='http://www.w3.org/1999/xlink' x:href='data:{};base64,{}'/>"
    assert b"base64" not in safe_svg(drawing(within.format(kind, large)))


def test_a_picture_of_very_many_pixels_is_left_out_without_a_word():
    picture = white_picture(10_000)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        assert picture_of_output("image/png", picture) is None
    assert told == []


def test_a_file_of_many_bytes_is_not_read(tmp_path, monkeypatch):
    (tmp_path / "dot.png").write_bytes(bytes(5_000_001))
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it is read"))
    assert picture_file("dot.png", tmp_path) is None


def test_a_picture_of_many_bytes_is_left_out(tmp_path):
    pixel = base64.b64decode(PIXEL)
    for size, is_shown in ((5_000_000, True), (5_000_001, False)):
        content = pixel + bytes(size - len(pixel))
        (tmp_path / "dot.png").write_bytes(content)
        assert (picture_file("dot.png", tmp_path) is not None) == is_shown
        shown = picture_of_output("image/png", base64.b64encode(content).decode())
        assert (shown is not None) == is_shown


def test_a_picture_of_another_kind_than_it_says_is_left_out():
    assert picture_of_output("image/png", white_picture(9, "GIF")) is None
    assert picture_of_output("image/gif", white_picture(9, "GIF")) is not None


def test_many_pictures_have_their_pixels_together(monkeypatch):
    monkeypatch.setattr("isograde.feedback.safe_html.MAX_PAGE_PIXELS", 1_000_000)
    picture = white_picture(600)
    with limits_of_a_page():
        shown = [picture_of_output("image/png", picture) is not None for _ in range(4)]
    assert shown == [True, True, False, False]


def test_the_classes_of_the_page_are_not_for_students():
    markup = "<div class='modal box'><span class='nav'>x</span></div><p class=btn>y<p class=k>z"
    assert "class" not in safe_html(markup)
    assert 'class="highlight"' in safe_markdown("```python\nx = 1\n```")


# ---- How it reads -------------------------------------------------------------------------------


def test_formulas_are_mathml_with_their_numbers():
    shown = safe_markdown("$$\n\\frac{1}{2} < x \\tag{3}\n$$")
    soup = BeautifulSoup(shown, "html.parser")
    assert soup.math["display"] == "block" and soup.mfrac and soup.find("mo", string="<")
    assert soup.select_one(".number").string == "(3)"


def test_a_formula_that_cannot_be_read_is_shown_as_it_is():
    assert "\\left(" in formula("\\left( x")


def test_a_formula_has_the_elements_of_formulas_only():
    assert mathml(Element("mi")) == "<mi></mi>"
    with pytest.raises(ValueError, match="script"):
        mathml(Element("script"))


def test_a_sign_and_the_name_of_a_function_have_their_space():
    assert '<mo form="prefix">−</mo>' in formula("(-1)")
    assert 'form="prefix"' not in formula("a - b")
    assert formula("2 \\log x").count("<mspace") == 2


def test_headings_of_the_notebook_are_below_those_of_the_page(course):
    soup = BeautifulSoup(page_of(course, "ada"), "html.parser")
    assert [heading.get_text() for heading in soup(["h1", "h2"])] == [
        "Feedback on ps",
        "Marks",
        "Your notebook",
    ]
    assert soup.h3.get_text() == "Comments on your answers"
    assert {"Numbers"} <= {heading.get_text() for heading in soup("h3")}


def test_links_within_the_notebook_lead_to_its_headings():
    soup = BeautifulSoup(
        safe_markdown("# A title\n\n[up](#A-title) [off](other.ipynb)"), "html.parser"
    )
    assert soup.a["href"] == f"#{soup.h3['id']}"
    assert len(soup("a")) == 1 and "off" in soup.get_text()


def test_a_link_to_the_web_tells_nothing_of_the_page():
    soup = BeautifulSoup(safe_markdown("[x](https://example.org)"), "html.parser")
    assert soup.a["href"] == "https://example.org" and soup.a["rel"] == ["noopener", "noreferrer"]


def test_a_page_says_its_language_and_has_a_way_past_the_table(course):
    soup = BeautifulSoup(page_of(course, "ada"), "html.parser")
    assert soup.html["lang"] == "en"
    assert soup.select_one(".skip-link")["href"] == "#notebook" and soup.find(id="notebook")
    assert soup.caption and {th["scope"] for th in soup.select(".marks th")} == {
        "col", "row", "rowgroup",
    }  # fmt: skip


@needs_chromium
@pytest.mark.parametrize("student", ["ada", EVE])
def test_a_browser_without_network_shows_the_page_without_complaint(course, student, tmp_path):
    attachment = tmp_path / "feedback.html"  # saved from a mail
    attachment.write_text(page_of(course, student), encoding="utf-8")
    with browser_page(offline=True) as page:
        page.goto(attachment.as_uri())
        assert page.locator("h1").inner_text() == "Feedback on ps"
        assert page.locator("math").first.bounding_box()["width"] > 5
        page.locator(".marks a").first.click()
        assert "#cell-" in page.url
        assert page.complaints == []


@needs_chromium
@pytest.mark.parametrize("student", ["ada", "bela"])
def test_a_page_keeps_the_rules_of_accessibility(course, student):
    axe = next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text()
    with browser_page(viewport={"width": 1000, "height": 900}) as page:
        page.goto((course.root / f"feedback/{student}/ps/ps.html").as_uri())
        page.evaluate(axe)
        violations = page.evaluate("axe.run()")["violations"]
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


def test_a_picture_of_many_levels_is_left_out():
    levels = "<g>" * 3000 + "</g>" * 3000
    assert safe_svg(f"<svg xmlns='http://www.w3.org/2000/svg'>{levels}</svg>".encode()) is None
