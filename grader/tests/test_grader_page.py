"""What a student wrote or put out does nothing on the pages that others open, in a real browser.

One notebook holds an attempt at every place that Jupyter's pages show: each kind of output, each
key of metadata. It is looked at on the formgrader's page of a submission and on the feedback page,
once as the grader writes it today, and once as an older file that lies in ``autograded/``.
"""

import base64
import re
import time

import lab_pages
import nbformat
import pytest
from browser import NO_CHROMIUM, SKIPPED, browser_page
from courses import cell_of, check, make_course, solution, written_answer
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
    "gg=="
)
# Each of them shows if it comes onto a page: by a variable, a request, an id or a class.
ELEMENTS = (
    "<script>window.ran = 1</script><img src='/logout' onerror='window.ran = 1' id='hacked'>"
    "<img src='http://evil.example/'><link rel=stylesheet href=//evil.example><base href=/hacked/>"
    "<svg onload='window.ran = 1'></svg><iframe src='/hacked' srcdoc='<img src=/logout>'></iframe>"
    "<div class='hacked nbgrader_cell tabbable btn' id='essay'></div><input id='essay' class='score'>"
    "<div style='position: fixed; inset: 0; z-index: 9999' class='modal in k'>cover</div>"
    "<form action=/logout><input name=hacked autofocus onfocus='window.ran = 1'></form>"
    "<style>@import '/hacked.css'; #essay { display: none }</style><p id=essay-comment class=comment>x"
)
UNQUOTED = "1 onload=window.ran=1 onerror=window.ran=1 id=hacked class=hacked"
ATTRIBUTES = f"{UNQUOTED}\" ' onload='window.ran=1' onerror=\"window.ran=1\" style='position:fixed;inset:0' x='"
HOSTILE = f'{ATTRIBUTES}"></textarea></title></script></style>--></pre>{ELEMENTS}'
USED = "".join(
    f"<g id='hacked{n}'><use href='#hacked{n - 1}'/><use href='#hacked{n - 1}'/></g>"
    for n in range(1, 18)
)
DRAWINGS = [
    "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g id='hacked0'><path d='M1 1h1'/>"
    f"</g>{USED}</svg>",
    "<svg xmlns='http://www.w3.org/2000/svg' onload='window.ran = 1' width='9' height='9'>"
    "<script>window.ran = 1</script><image href='http://evil.example/x.png'/></svg>",
]
FORMULAS = (
    r"$\href{javascript:window.ran=1}{a} \cssId{hacked}{b} \class{hacked}{c} \style{margin:-99em}{d}$"
    r" $$\kern-99em\rule{999em}{999em} \unicode[hacked]{x41} \require{/hacked} \text{<b id=hacked>}$$"
)
COVER = r"$\smash{\rlap{\raise{-40em}{\rule{60em}{80em}}}}$"  # what is above and below
KINDS = {
    "text/html": HOSTILE,
    "text/markdown": f"# essay\n\n{HOSTILE}\n\n![x](/logout) {FORMULAS}",
    "text/latex": f"{FORMULAS} {HOSTILE}",
    "text/plain": HOSTILE,
    "image/svg+xml": DRAWINGS[0],
    "image/png": f"{PIXEL}{HOSTILE}",
    "image/jpeg": HOSTILE,
    "image/gif": HOSTILE,
    "application/pdf": HOSTILE,
    "application/javascript": f"window.ran = 1; //{HOSTILE}",
    "application/json": {"a": HOSTILE},
    "application/geo+json": {"type": "Feature", "a": HOSTILE},
    "application/vnd.vega.v5+json": {"$schema": "http://evil.example/", "a": HOSTILE},
    "application/vnd.jupyter.widget-view+json": {"model_id": "hacked", "a": HOSTILE},
    "text/vnd.mermaid": f"graph LR; A-->B; {HOSTILE}",
    "text/x-unknown": HOSTILE,
    HOSTILE: HOSTILE,
}
FILES = {
    "image/png": "/logout",
    "image/jpeg": "http://evil.example/x.jpg",
    "image/svg+xml": "/logout",
}
SAID = {
    "width": UNQUOTED,
    "height": UNQUOTED,
    "alt": HOSTILE,
    "unconfined": True,
    "needs_background": HOSTILE,
    "isolated": True,
}
METADATA = [
    {"image/png": SAID, "text/html": SAID, "hacked": HOSTILE},
    {**SAID, "filenames": FILES},
]
OUTPUTS = [
    *({kind: content} for kind, content in KINDS.items()),
    *({kind: content, "text/plain": HOSTILE} for kind, content in KINDS.items()),
    {"image/png": PIXEL, "text/plain": HOSTILE},
    {"image/jpeg": base64.b64encode(b"\xff\xd8\xff").decode()},
    {"image/svg+xml": DRAWINGS[1]},
]
ANSI = "\x1b[31;1m<b id=hacked class=hacked>\x1b[0m \x1b]8;;http://evil.example/\x07"
PUT_OUT = f"""
import sys
from IPython.display import display, update_display

class Shown:
    def _repr_mimebundle_(self, **_):
        return {{"text/html": {HOSTILE!r}, "image/png": {PIXEL!r}}}, {METADATA[0]!r}

for number, data in enumerate({OUTPUTS!r}):
    for metadata in {METADATA!r}:
        display(data, metadata=metadata, raw=True, display_id=str(number))
update_display({{"image/png": {PIXEL!r}}}, metadata={METADATA[0]!r}, raw=True, display_id="0")
print({HOSTILE + ANSI!r})
print({HOSTILE + ANSI!r}, file=sys.stderr)
"""
RAISED = f"class Hacked(Exception):\n    pass\nHacked.__name__ = {HOSTILE!r}\nraise Hacked({HOSTILE + ANSI!r})"
OF_A_CELL = {
    "tags": [HOSTILE, "hacked"],
    "name": HOSTILE,
    "alt": HOSTILE,
    "raw_mimetype": "text/html",
    "magics_language": HOSTILE,
    "slideshow": {"slide_type": HOSTILE},
    "jupyter": {"source_hidden": True, "outputs_hidden": True},
    "collapsed": True,
    "scrolled": True,
    "hide_input": True,
    "format": HOSTILE,
    "hacked": HOSTILE,
    "image/png": SAID,
}
OF_THE_NOTEBOOK = {
    "title": HOSTILE,
    "authors": [{"name": HOSTILE}],
    "language_info": {"name": "x btn hacked", "pygments_lexer": ATTRIBUTES, "mimetype": HOSTILE},
    "kernelspec": {"name": "python3", "display_name": HOSTILE, "language": HOSTILE},
    "widgets": {
        "application/vnd.jupyter.widget-state+json": {
            "version_major": 2,
            "version_minor": 0,
            "state": {"hacked": {"model_name": HOSTILE}},
        }
    },
    "hacked": HOSTILE,
}
ATTACHED = {"hacked.png": {"image/png": HOSTILE}, "d.svg": {"image/svg+xml": DRAWINGS[0]}}
FIGURE = """
import io
import matplotlib.pyplot as plt
from IPython.display import HTML, Image, Markdown, display
figure, axes = plt.subplots(figsize=(4, 2))
axes.plot([1, 3, 2])
axes.set_title("a drawn line")
picture = io.BytesIO()
figure.savefig(picture, format="png")
plt.close()
said = "A line that rises, \\"then\\" falls & ends <above> its start."
display(Image(picture.getvalue(), width=321, height=123, alt=said))
display(HTML("<table><thead><tr><th>k<th>mu</thead><tr><td>1<td>2.5</table>"))
display(Markdown("A **bold** formula $\\\\sqrt{x}$"))
print("\\x1b[32mgreen\\x1b[0m")
"""
EXERCISE = [
    solution("double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"),
    check("test_double", 'assert double(2) == 4, "not twice"'),
    check("test_own", "from IPython.display import display\ndisplay(Shown())\nassert double(3) == 6"),
    new_markdown_cell("The formula $\\frac{1}{2}$ and $$\\sum_i x_i$$"),
    written_answer("essay", "YOUR ANSWER HERE", points=10),
]  # fmt: skip
RIGHT = {"double": "def double(x):\n    return 2 * x", "essay": "A formula: $x < \\sqrt{2}$"}
HONEST, NOW, OLD = "honest", "now", "old"
ALL = [HONEST, NOW, OLD]


def hostile_cells():
    cells = [
        new_markdown_cell(
            f"# essay\n\n{HOSTILE}\n\n![x](attachment:hacked.png) ![y](attachment:d.svg)"
        ),
        new_markdown_cell(f"{FORMULAS}\n\n```{HOSTILE}\nx\n```\n\n```mermaid\n{HOSTILE}\n```"),
        new_raw_cell(HOSTILE),
        new_code_cell(f"%%html\n{HOSTILE}"),
        new_code_cell(PUT_OUT),
        new_code_cell(RAISED),
        new_markdown_cell(COVER),
    ]
    cells[0].attachments = ATTACHED
    for cell in cells:
        cell.metadata.update(OF_A_CELL)
    return cells


def hand_in(course):
    course.answer(HONEST, "ps", RIGHT | {"double": FIGURE + RIGHT["double"]})
    shown = "\n".join(["class Shown:", *PUT_OUT.split("class Shown:\n")[1].split("\n")[:2]])
    for student in (NOW, OLD):
        nb = course.released("ps")
        cell_of(nb, "double").source = f"{shown}\n\n{RIGHT['double']}"
        # Above the answer that is marked by hand, and below it.
        nb.cells[-1:] = [*hostile_cells(), nb.cells[-1], *hostile_cells()]
        for number, cell in enumerate(nb.cells):
            cell.id = f"hacked-{number}"
        nb.metadata.update(OF_THE_NOTEBOOK)
        course.hand_in(student, "ps", nb)


def age(path):
    """Make a notebook in autograded/ one of an older grader, which kept all that came."""
    nb = nbformat.read(path, as_version=4)
    for number, cell in enumerate(nb.cells):
        cell.metadata.update(OF_A_CELL)
        cell.id = f"hacked-{number}"
        for place, output in enumerate(cell.get("outputs", [])):
            if "metadata" in output:
                output.metadata = nbformat.from_dict(METADATA[place % 2])
    nb.metadata.update(OF_THE_NOTEBOOK)
    path.write_text(nbformat.writes(nb, version=nbformat.NO_CONVERT), encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = make_course(
        tmp_path_factory.mktemp("pages") / "course", imports=["matplotlib.pyplot"], ps=EXERCISE
    )
    with open(course.root / "nbgrader_config.py", "a", encoding="utf-8") as config:
        config.write('\nc.IsolatedExecute.not_isolated = ["test_own"]\n')
    hand_in(course)
    course.nbgrader("autograde", "ps")
    age(course.autograded(OLD, "ps"))
    course.nbgrader("generate_feedback", "ps")
    return course


@pytest.fixture(scope="module")
def server(course, tmp_path_factory):
    """JupyterLab without the settings of `make lab`: the course's own are enough."""
    with lab_pages.running_lab(course, tmp_path_factory.mktemp("lab"), plain=True) as (address, _):
        yield address


@pytest.fixture(scope="module")
def browser():
    if SKIPPED:
        pytest.skip(NO_CHROMIUM)
    with browser_page(viewport={"width": 1100, "height": 900}) as page:
        page.set_default_timeout(lab_pages.WAIT * 1000)
        page.asked = []
        page.on("request", lambda request: page.asked.append(request))
        yield page


def open_submission(page, server, course, student):
    with course.gradebook() as gradebook:
        notebook = gradebook.find_submission_notebook("ps", "ps", student).id
    page.goto(f"{server}/api/status?token={lab_pages.TOKEN}")
    page.asked.clear()
    page.goto(f"{server}/formgrader/submissions/{notebook}/")
    is_ready = "() => window.MathJax && MathJax.loaded && formgrader.grades.loaded"
    until = time.monotonic() + lab_pages.WAIT
    while not page.evaluate(is_ready):  # the policy of the page lets no script wait for it
        assert time.monotonic() < until, "the page is not complete"
        page.wait_for_timeout(100)
    return notebook


@pytest.fixture(scope="module", params=ALL)
def opened(browser, server, course, request):
    """The page of a student's submission, as the tests of it leave it."""
    browser.notebook = open_submission(browser, server, course, request.param)
    return request.param


def open_feedback(page, course, student):
    page.goto("about:blank")
    page.asked.clear()
    page.goto((course.root / f"feedback/{student}/ps/ps.html").as_uri())


def foreign(page):
    """What of a student's is on a page, but for text: the elements with such an id, class or name."""
    return page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(element =>
            [...element.attributes].some(attribute => attribute.name.startsWith("on")
                ? !attribute.value.startsWith("toggle_name(")
                : ["id", "class", "name"].includes(attribute.name)
                && /hacked|^essay$|^cover/.test(attribute.value.toLowerCase())
                && !element.matches("input.score, h1, h2, h3, h4, h5, h6")
            ) || ["IFRAME", "FORM", "BASE", "OBJECT", "EMBED"].includes(element.tagName)
        ).map(element => element.outerHTML.slice(0, 200))"""
    )


def asked(page):
    return [request.url for request in page.asked]


def drawings(page):
    """The text of the drawings on a page."""
    urls = page.evaluate("[...document.images].map(image => image.src)")
    return [
        base64.b64decode(url.partition(",")[2]).decode()
        for url in urls
        if url.startswith("data:image/svg")
    ]


# ---- What the grader keeps ----------------------------------------------------------------------


def kept(course, student):
    """The metadata of outputs in a notebook in autograded/, of all outputs that have any."""
    nb = nbformat.read(course.autograded(student, "ps"), as_version=4)
    outputs = [output for cell in nb.cells for output in cell.get("outputs", [])]
    return [output.metadata for output in outputs if output.get("metadata")]


SEEN = 'A line that rises, "then" falls & ends <above> its start.'


def test_of_the_metadata_of_outputs_the_sizes_and_descriptions_of_pictures_are_kept(course):
    for metadata in kept(course, NOW):
        assert metadata == {"image/png": {"alt": HOSTILE}}
    assert kept(course, HONEST) == [{"image/png": {"width": 321, "height": 123, "alt": SEEN}}]
    assert len(kept(course, OLD)) > 30, "there is something to find on the pages"


# ---- The formgrader -----------------------------------------------------------------------------


def test_nothing_runs_or_is_asked_for_on_the_formgraders_page(browser, server, opened):
    assert browser.evaluate("window.ran") != 1
    own = rf"formgrader/static/|formgrader/api/|formgrader/submissions/{browser.notebook}/|favicon.ico"
    own = rf"{server}/({own}|static/(jupyter_server_mathjax/|favicons/))|data:|about:blank"
    assert [url for url in asked(browser) if not re.match(own, url)] == []


def test_no_id_or_class_of_a_student_is_on_the_formgraders_page(browser, opened):
    assert foreign(browser) == []
    assert browser.locator(".score").count() == 3
    for grade_id in ("essay", "essay-comment", "test_double"):
        assert browser.locator(f"[id='{grade_id}']").count() == 1
    assert browser.locator(".modal, .btn:not(.scoring-buttons *)").count() == 0
    assert not any("<use" in drawing for drawing in drawings(browser))


def test_a_mark_and_a_comment_that_are_typed_are_saved(browser, course, opened):
    for field, text, saved in (
        ("#essay", "7.5", "/api/grade/"),
        ("#essay-comment", "Say why.", "/api/comment/"),
    ):
        browser.locator(field).click()  # which waits as long as anything covers it
        browser.locator(field).fill(text)
        with browser.expect_response(re.compile(saved)):
            browser.locator(field).press("Tab")
    assert course.scores(opened, "ps", "manual_score")["essay"] == 7.5
    with course.gradebook() as gradebook:
        assert gradebook.find_comment("essay", "ps", "ps", opened).manual_comment == "Say why."
    marks = course.scores(opened, "ps", "manual_score")
    assert {name for name, mark in marks.items() if mark is not None} == {"essay"}


def test_the_formulas_are_set_by_mathjax_on_the_formgraders_page(browser, opened):
    assert browser.locator(".MathJax").count() >= 3
    errors = browser.locator(".MathJax_Error, .merror").count()
    assert errors == 0 or opened != HONEST


def test_what_a_hostile_submission_put_out_is_still_there_to_read(browser, opened):
    texts = browser.locator("pre", has_text="<script>window.ran").count()
    assert texts > 3 or opened == HONEST


def test_the_outputs_of_an_honest_submission_are_on_the_formgraders_page(browser, server, course):
    open_submission(browser, server, course, HONEST)
    picture = browser.locator(".output img").first
    assert picture.get_attribute("width") == "321" and picture.get_attribute("height") == "123"
    assert picture.evaluate("image => image.naturalWidth") > 300
    assert picture.get_attribute("alt") == SEEN
    assert browser.locator(".output table th").all_inner_texts() == ["k", "mu"]
    assert browser.locator(".output strong").inner_text() == "bold"
    assert browser.locator(".output .ansi-green-fg").inner_text() == "green"
    assert browser.locator(".input_area .k", has_text="def").count() >= 1
    checks = browser.locator(".input_area", has=browser.locator("details"))
    assert checks.count() == 2 and not checks.locator(".highlight").first.is_visible()
    browser.locator(".glyphicon-eye-open").click()  # the name is hidden at first
    browser.get_by_text(HONEST, exact=True).wait_for()


def test_the_policy_of_the_formgraders_page_stops_what_the_cleaner_would_miss(
    browser, server, course
):
    open_submission(browser, server, course, HONEST)
    browser.asked.clear()
    browser.evaluate("markup => document.body.insertAdjacentHTML('beforeend', markup)", ELEMENTS)
    browser.evaluate(
        """() => {
            const place = document.createElement("div");
            place.innerHTML = "<button onclick='window.ran = 1'>x</button>";
            document.body.append(place);
            place.firstChild.click();
        }"""
    )
    browser.wait_for_timeout(1000)
    assert browser.evaluate("window.ran") != 1
    # Styles of this server are allowed: nbgrader's own are.
    passed = [request.url for request in browser.asked if request.failure != "csp"]
    assert {url for url in passed if not url.startswith("data:")} <= {f"{server}/hacked.css"}


# ---- The feedback page --------------------------------------------------------------------------


def test_a_picture_has_its_description_on_the_feedback_page(browser, course):
    open_feedback(browser, course, HONEST)
    assert browser.get_by_alt_text(SEEN, exact=True).count() == 1


@pytest.mark.parametrize("student", ALL)
def test_nothing_runs_is_asked_for_or_is_foreign_on_the_feedback_page(browser, course, student):
    open_feedback(browser, course, student)
    assert browser.evaluate("window.ran") != 1
    assert foreign(browser) == []
    assert [url for url in asked(browser) if not url.startswith("data:")] == [browser.url]
    assert not any("<use" in drawing for drawing in drawings(browser))
    assert browser.locator(".modal, .btn, .nbgrader_cell, .tabbable").count() == 0
