"""The feedback page of a student: what passed, what each failed check says, and the notebook."""

import re
import site
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from markupsafe import Markup, escape
from nbconvert.exporters import TemplateExporter
from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, GetGrades
from pygments.formatters import HtmlFormatter
from traitlets import Unicode, default

from ..cells import LEFT_OUT, OF_VISIBLE_PART, first_error, is_check, is_unattempted, message_of
from ..reading.submissions import old_marks
from .safe_html import (
    Show,
    limits_of_a_page,
    picture_of_output,
    plain,
    preformatted,
    safe_html,
    safe_line,
    safe_markdown,
    within_limits,
)

MAX_MESSAGE = 1_000
MAX_PAGE = 40_000_000  # characters of code, texts, outputs and pictures: more, and it is cut
TOO_LONG = "Not shown, as the page would be too long: the notebook has put out too much."
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/svg+xml")
POINTS_IN_TITLE = re.compile(r"\s*\([^()]*\bpoints?\b[^()]*\)\s*$", re.IGNORECASE)


# ---- Preprocessors ------------------------------------------------------------------------------


class GetMarks(GetGrades):
    """Besides what GetGrades writes into the cells: who gave each mark, and whether one is due."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        resources["marks"], resources["comments"] = {}, {}
        return super().preprocess(nb, resources)

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        cell, resources = super().preprocess_cell(cell, resources, index)
        if "nbgrader" not in cell.metadata:
            return cell, resources
        name = cell.metadata.nbgrader.grade_id
        where = name, self.notebook_id, self.assignment_id, self.student_id
        if utils.is_grade(cell) or utils.is_task(cell):
            grade = self.gradebook.find_grade(*where)
            resources["marks"][name] = Mark(
                score=grade.score,
                possible=grade.max_score,
                by_hand=grade.manual_score is not None,
                due=grade.manual_score is None and grade.auto_score is None,
            )
        try:
            comment = self.gradebook.find_comment(*where)
        except MissingEntry:  # as of most cells
            return cell, resources
        resources["comments"][name] = comment.manual_comment
        if name in resources["marks"]:
            resources["marks"][name].untouched = bool(comment.auto_comment)  # "No response."
        return cell, resources


@dataclass
class Mark:
    """The mark of one cell, as the gradebook has it."""

    score: float
    possible: float
    by_hand: bool
    due: bool  # a grader has to give it
    untouched: bool = False


class HideTests(ClearHiddenTests):
    """Remove hidden tests, and note which cells had some.

    They are in cells of the instructor only. ClearHiddenTests takes whoever writes the words in a
    cell of their own for the end of the whole page.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        if not utils.is_locked(cell):
            return cell, resources
        source = cell.source
        cell, resources = super().preprocess_cell(cell, resources, index)
        cell.metadata.nbgrader["hides_tests"] = cell.source != source
        return cell, resources


class HideMarkScheme(ClearMarkScheme):
    """Remove marking schemes, which are in cells of the instructor only."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        if not (utils.is_locked(cell) or utils.is_task(cell)):
            return cell, resources
        return super().preprocess_cell(cell, resources, index)


# ---- The exporter -------------------------------------------------------------------------------


class FeedbackExporter(TemplateExporter):
    """The page that ``nbgrader generate_feedback`` writes, for ``GenerateFeedback.exporter_class``.

    One file, without scripts and without anything to load: it works as a mail attachment. Its
    template is ``templates/feedback_page/index.html.j2``; ``template_name`` and
    ``extra_template_basedirs`` choose another one. Use it with the preprocessors GetMarks,
    HideTests and HideMarkScheme.
    """

    language = Unicode("en", help="Language of the notebook, for screen readers.").tag(config=True)
    output_mimetype = "text/html"

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.tell_of_old_marks()

    def tell_of_old_marks(self) -> None:
        """Tell for whom a page would show marks of an older submission or exercise."""
        converter: Any = self.parent
        course = getattr(converter, "coursedir", None)
        if course is None or not course.assignment_id:
            return
        of_whom = course.assignment_id, [course.student_id]
        with Gradebook(course.db_url, course.course_id) as gradebook:
            for line in old_marks(course, gradebook, converter.config, *of_whom):
                self.log.warning("%s", line)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "feedback_page"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(Path(__file__).with_name("templates"))]

    def default_filters(self) -> Iterator[tuple[str, Callable[..., Any]]]:
        yield from super().default_filters()
        yield "feedback", self.page
        yield "points", points
        yield "markdown", safe_markdown
        yield "inline", safe_line
        yield "inline_text", lambda source: safe_line(source).striptags()

    def page(self, nb: NotebookNode, resources: Any) -> "Page":
        """Return what the template shows: the tasks with their lines, and the cells."""
        highlight = Highlight2HTML(pygments_lexer="ipython3", parent=self)
        with limits_of_a_page():
            return make_page(
                nb,
                resources,
                titles=self.titles(nb, resources),
                highlight=partial(within_limits, lambda source: Markup(highlight(source))),
                hide_paths=partial(hide_paths, places=self.places()),
                language=self.language,
            )

    def titles(self, nb: NotebookNode, resources: Any) -> dict[str, str]:
        """Return {grade_id: heading above its cell}, of the instructor's notebook if it is there."""
        names, course = resources["nbgrader"], getattr(self.parent, "coursedir", None)
        if course is None:
            return titles_of(nb)
        for directory in (course.release_directory, course.source_directory):
            folder = course.format_path(directory, ".", names["assignment"])
            file = Path(folder, f"{names['notebook']}.ipynb")
            if file.is_file():
                return titles_of(nbformat.read(file, as_version=4))
        return titles_of(nb)

    def places(self) -> dict[str, str]:
        """Return the folders of this machine that a page does not tell."""
        course = getattr(self.parent, "coursedir", None)
        return grading_places(course.root if course else None)


# ---- What a page shows --------------------------------------------------------------------------


@dataclass
class Line:
    """One line of the table: a check, or an answer that is marked by hand."""

    anchor: str
    name: str
    mark: Mark
    state: str  # a word for the style sheet
    result: str  # the same for readers
    message: str = ""
    comment: str | None = None


@dataclass
class Task:
    """The lines below one heading."""

    title: str
    lines: list[Line] = field(default_factory=list)

    @property
    def score(self) -> float:
        return sum(line.mark.score for line in self.lines)

    @property
    def possible(self) -> float:
        return sum(line.mark.possible for line in self.lines)

    @property
    def result(self) -> str:
        states = [line.state for line in self.lines]
        if len(states) == 1:
            return ""  # the line says it
        if set(states) == {"untried"}:
            return "Not attempted"
        passed = states.count("passed")
        return f"{passed} of {len(states)} checks passed" if set(states) <= CHECKED else ""


CHECKED = {"passed", "part", "failed", "untried"}


@dataclass
class Shown:
    """One cell of the notebook as it is shown."""

    kind: str  # "text", "given", "answer", "check" or "code"
    anchor: str
    text: Markup | None = None
    code: Markup | None = None
    outputs: list["Output"] = field(default_factory=list)
    line: Line | None = None
    name: str = ""
    function: str = ""  # of a check
    aspect: str = ""
    comment: str | None = None
    hides_tests: bool = False

    @property
    def size(self) -> int:
        """The length of it in the page."""
        texts = [self.text or "", self.code or ""]
        texts += [text for each in self.outputs for text in (each.content, each.details)]
        return sum(len(escape(text)) for text in texts)


@dataclass
class Page:
    tasks: list[Task]
    cells: list[Shown]
    comments: list[tuple[str, str, str]]  # anchor, name and comment of cells without marks
    style: Markup
    language: str

    @property
    def due(self) -> float:
        """The points that a grader still has to give or to refuse."""
        return sum(
            line.mark.possible for task in self.tasks for line in task.lines if line.mark.due
        )


def make_page(
    nb: NotebookNode,
    resources: Any,
    titles: Mapping[str, str],
    highlight: Callable[[str], Markup],
    hide_paths: Callable[[str], str],
    language: str,
) -> Page:
    marks, comments = resources["marks"], resources["comments"]
    folder = resources.get("metadata", {}).get("path")
    left = MAX_PAGE
    functions = [cell.metadata.nbgrader.grade_id for cell in nb.cells if utils.is_solution(cell)]
    tasks: list[Task] = []
    cells, remarks = [], []
    for number, cell in enumerate(nb.cells, 1):
        metadata = cell.metadata.get("nbgrader", {})
        name = metadata.get("grade_id", "")
        shown = Shown(kind_of(cell), f"cell-{number}", name=name)
        if shown.kind == "check":
            shown.function, shown.aspect = aspect_of(name, functions)
            shown.name = ", ".join(filter(None, [shown.function, shown.aspect]))
        shown.comment = comments.get(name)
        shown.hides_tests = metadata.get("hides_tests", False)
        if cell.cell_type == "code":
            shown.code = highlight(cell.source)
            shown.outputs = show_outputs(cell, hide_paths)
        elif cell.cell_type == "markdown":
            shown.text = safe_markdown(cell.source, cell.get("attachments"), folder)
        else:
            shown.text = preformatted(cell.source)
        if name in marks:
            shown.line = line_of(cell, marks[name], shown, hide_paths)
            title = titles.get(name) or shown.name
            if not tasks or tasks[-1].title != title:
                tasks.append(Task(title))
            tasks[-1].lines.append(shown.line)
        elif shown.comment:
            remarks.append((shown.anchor, shown.name, shown.comment))
        left -= shown.size
        if left < 0:
            shown.text, shown.code, shown.outputs = None, Markup(), [Output("note", TOO_LONG)]
        cells.append(shown)
    style = Markup(HtmlFormatter(style="default").get_style_defs(".highlight"))
    return Page(tasks, cells, remarks, style, language)


def kind_of(cell: NotebookNode) -> str:
    if is_check(cell):
        return "check"
    if utils.is_solution(cell) or utils.is_task(cell) or utils.is_grade(cell):
        return "answer" if utils.is_solution(cell) else "task"
    if cell.cell_type != "code":
        return "text"
    return "given" if utils.is_locked(cell) else "code"


def line_of(
    cell: NotebookNode, mark: Mark, shown: Shown, hide_paths: Callable[[str], str]
) -> Line:
    """Return what the table says of a marked cell."""
    state, result, message = result_of(cell, mark, shown.function)
    message = plain(hide_paths(message))
    if len(message) > MAX_MESSAGE:
        message = message[:MAX_MESSAGE] + " …"
    return Line(
        shown.anchor, shown.aspect or shown.name, mark, state, result, message, shown.comment
    )


def result_of(cell: NotebookNode, mark: Mark, function: str) -> tuple[str, str, str]:
    """Return the state of a marked cell, the words for it, and what its check says."""
    error = first_error(cell) if is_check(cell) else None
    message = message_of(error) if error else ""
    if mark.by_hand:
        return "by-hand", "Marked by hand", message
    if mark.due:
        return "due", "Not marked yet", message
    if not is_check(cell):
        return ("untried", "Not answered", "") if mark.untouched else ("by-hand", "Marked", "")
    if error is None:
        if mark.score < mark.possible:
            return "part", "Part of the points", printed(cell)
        return "passed", "Passed", ""
    if is_unattempted(error):
        return "untried", "Not attempted", unwritten(error, function)
    if error.ename == "CheckError":
        return (
            "failed",
            "No points",
            "This check could not judge your answer. Tell your instructor.",
        )
    return "failed", "Not passed", message


def unwritten(error: NotebookNode, function: str) -> str:
    """Name the function that is not written yet, if it is another one than that of the check."""
    where = re.findall(r"in your function (\w+), line", "\n".join(error.traceback))
    return f"{where[-1]} is not written yet." if where and where[-1] != function else ""


def printed(cell: NotebookNode) -> str:
    """Return what a check printed, in which it may say what the points are for."""
    return "".join(out.text for out in cell.outputs if out.output_type == "stream").strip()


def aspect_of(grade_id: str, functions: Iterable[str]) -> tuple[str, str]:
    """Return (function, aspect) of the name of a check: m_step and "mu" of ``test_m_step_mu``."""
    name = grade_id.removeprefix("test_")
    above = [function for function in functions if name.startswith(f"{function}_")]
    function = max(above, key=len, default="")
    return function, name[len(function) :].replace("_", " ").strip() or grade_id


def points(number: float) -> str:
    """Return a number of points as people write it."""
    return f"{round(number, 2):g}"


def titles_of(nb: NotebookNode) -> dict[str, str]:
    """Return {grade_id: text of the nearest heading above it, or in it}, without its points."""
    titles, title = {}, ""
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            # Not what only looks like a heading, in a block of code.
            text = re.sub(r"^(```|~~~).*?^\1", "", cell.source, flags=re.DOTALL | re.MULTILINE)
            for heading in re.findall(r"^ {0,3}#{1,6}\s+(.+?)\s*#*$", text, re.MULTILINE):
                title = POINTS_IN_TITLE.sub("", heading)
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id:
            titles[grade_id] = title
    return titles


# ---- Outputs ------------------------------------------------------------------------------------


@dataclass
class Output:
    kind: str  # "text", "rich", "picture", "error" or "note"
    content: str = ""  # text, HTML, or the URL of a picture
    details: str = ""  # of an error: where it happened; of a picture: what is to be seen


def show_outputs(cell: NotebookNode, hide_paths: Callable[[str], str]) -> list[Output]:
    """Return the outputs of a cell; of a check that hides tests, those of what students see of it."""
    if is_check(cell):
        error, kinds = first_error(cell), ["stream", "error"]
        if error is None:
            return []
        if cell.metadata.nbgrader.get("hides_tests"):
            kinds = cell.metadata.get(OF_VISIBLE_PART, [])
        told = "error" in kinds and error.ename != "CheckError"
        details = plain("\n".join(error.traceback[1:])) if told else ""
        shown = [out for out in cell.outputs if out.output_type == "stream" and "stream" in kinds]
        outputs = [show_output(out, hide_paths) for out in shown]
        return [*outputs, Output("error", details=hide_paths(details))] if details else outputs
    return [show_output(out, hide_paths) for out in cell.outputs]


def show_output(
    output: NotebookNode, hide_paths: Callable[[str], str], show: Show | None = None
) -> Output:
    """Return what a page shows of an output; ``show`` makes a formula."""
    if output.output_type == "stream" and output.text == LEFT_OUT:
        return Output("note", LEFT_OUT.strip())
    if output.output_type == "stream":
        return Output("text", plain(hide_paths(output.text)))
    if output.output_type == "error":
        details = plain(hide_paths("\n".join(output.traceback)))
        return Output("error", plain(hide_paths(message_of_cell(output))), details)
    data = {kind: text for kind, text in output.data.items() if isinstance(text, str)}
    for kind in PICTURES:
        url = kind in data and picture_of_output(kind, data[kind])
        if url:
            alt = output.metadata.get(kind, {}).get("alt", "")
            return Output("picture", url, plain(hide_paths(alt)))
    text = data.get("text/plain", "")
    if "text/html" in data:
        return Output("rich", safe_html(hide_paths(data["text/html"]), show))
    for kind in ("text/markdown", "text/latex"):
        if kind in data:
            return Output("rich", safe_markdown(hide_paths(data[kind]), show=show))
    if text:
        return Output("text", plain(hide_paths(text)))
    return Output("note", "This output cannot be shown on this page.")


def message_of_cell(error: NotebookNode) -> str:
    if error.ename == "KeyboardInterrupt":
        return "This cell took too long and was stopped."
    return (
        message_of(error) if error.ename != "AssertionError" else f"AssertionError: {error.evalue}"
    )


# ---- Paths of the grading machine ---------------------------------------------------------------

PATH = re.compile(r"~?/[^\s\"'<>:]*")
IN_PYTHON = re.compile(r"^.*/(site-packages|dist-packages|lib/python[\d.]+)/", re.DOTALL)


def grading_places(root: str | None = None) -> dict[str, str]:
    """Return the folders of this machine, and what a page says in their place."""
    python = "(Python)"
    places = {path: python for path in [sys.prefix, sys.base_prefix, *site.getsitepackages()]}
    places |= {path: python for path in sysconfig.get_paths().values()}
    places |= {tempfile.gettempdir(): "(temporary)", str(Path.home()): "(home)"}
    if root:
        places[str(root)] = "(course)"
    places |= {str(Path(path).resolve()): word for path, word in places.items()}
    # The longest first: one lies in another. Single folders such as /usr or /tmp are no secret.
    known = {
        path: word for path, word in places.items() if path.count("/") > 1 or word == "(home)"
    }
    return dict(sorted(known.items(), key=lambda place: -len(place[0])))


def hide_paths(text: str, places: Mapping[str, str]) -> str:
    """Return text without folders of the grading machine: known ones, and those of tracebacks."""
    for path, word in places.items():
        text = re.sub(rf"(?<![\w.]){re.escape(path)}(?![\w-])", word, text)
    # A worker may have run on another machine. (Each path is read once: a single pattern would
    # begin anew at each slash.)
    text = PATH.sub(lambda path: IN_PYTHON.sub("(Python)/", path[0]), text)
    return re.sub(
        r"(File (?:\x1b\[[\d;]*m)*\"?)~?(?:/[^\s/\"'<>:]+)+/([^\s/\"'<>:]+)", r"\1\2", text
    )
