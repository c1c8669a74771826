"""The formgrader's page of a submission: what a student wrote and put out, so that it does no harm.

A grader opens the page with all that they may do in Jupyter. nbconvert's templates put much of a
notebook into it as it is: metadata, tags, the kinds of output that are scripts. So the notebook is
made anew, of what ``safe_html`` gives, whichever program wrote the file in ``autograded/``.
"""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup
from markupsafe import Markup, escape
from nbconvert.filters import Highlight2HTML
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbformat.v4 import new_output

from ..cells import grade_id_of, is_check
from ..reading.notebook import read_cell
from ..running.outputs import clean
from . import states as states  # which the server has from here, as it imports this at its start
from .page import show_output
from .safe_html import as_latex, limits_of_a_page, preformatted, safe_markdown, within_limits

HIGHLIGHT = Highlight2HTML()
FOLDED = Markup("<details><summary>Code of this check</summary>{}</details>")
NAMES = ("student", "first_name", "last_name", "assignment_id", "notebook_id", "notebook_path")


class SafePage(Preprocessor):
    """Make all of a notebook harmless, for ``HTMLExporter.preprocessors``.

    Texts and outputs become Markup, which the filter ``shown`` lets pass. Of metadata nothing is
    left but what the formgrader needs to show the field for a mark. The page is that of
    ``templates/formgrader.html.j2``.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        for name in NAMES:  # some are names of folders, which nbgrader's template does not escape
            if isinstance(resources.get(name), str):
                resources[name] = escape(resources[name])
        folder = resources["metadata"].get("path") or None
        with limits_of_a_page():
            nb.cells = [safe_cell(cell, n, folder) for n, cell in enumerate(nb.cells, 1)]
        nb.metadata = NotebookNode()
        return nb, resources


def shown(text: object, **_: object) -> Markup:
    """Return Markup as it is, and all else as text: a filter in the place of nbconvert's own."""
    return escape(text)


def safe_cell(cell: NotebookNode, number: int, folder: str | None) -> NotebookNode:
    safe = read_cell(cell)
    safe.id = str(number)
    safe.metadata = NotebookNode()
    if grade_id_of(cell) is not None:
        safe.metadata.nbgrader = NotebookNode(
            {**cell.metadata.nbgrader, "grade_id": escape(grade_id_of(cell))}
        )
    if safe.cell_type == "code":
        count = cell.get("execution_count")
        safe.execution_count = count if isinstance(count, int) else None
        safe.outputs = [safe_output(output, number) for output in cell.get("outputs", [])]
        safe.source = within_limits(lambda source: Markup(HIGHLIGHT(source)), safe.source)
        if is_check(cell):
            safe.source = FOLDED.format(safe.source)
    elif safe.cell_type == "markdown":
        safe.source = safe_markdown(safe.source, safe.get("attachments"), folder, as_latex)
        safe.pop("attachments", None)
    else:
        safe.source = preformatted(safe.source)
    return safe


def safe_output(put_out: Mapping[str, Any], number: int) -> NotebookNode:
    """Return an output of which nbconvert's template escapes all that is no Markup."""
    output = clean(put_out)
    if output is None:
        return new_output("stream", text="This output cannot be shown.\n")
    if output.output_type == "stream":
        return output
    if output.output_type == "error":
        output.traceback = output.traceback or [f"{output.ename}: {output.evalue}"]
        return output
    return new_output("display_data", {"text/html": as_html(output, number)})


def as_html(output: NotebookNode, number: int) -> Markup:
    shown = show_output(output, hide_paths=str, show=as_latex)
    if shown.kind == "rich":
        return escape(shown.content)  # which is Markup
    if shown.kind != "picture":
        return preformatted(shown.content)
    kind = shown.content.partition(";")[0].removeprefix("data:")
    about = output.metadata.get(kind, {})
    size = "".join(f' {side}="{about[side]}"' for side in ("width", "height") if side in about)
    alt = shown.details or f"Picture drawn by the code of cell {number}"
    return Markup('<img src="{}" alt="{}"{}>').format(shown.content, alt, Markup(size))


# ---- The policy of the page ---------------------------------------------------------------------


def policy(nonce: str, markup: str) -> str:
    """Return a Content-Security-Policy: only nbgrader's own scripts run.

    They are those with the nonce, which may load others, and those within its markup. Pictures are
    in the page itself: to ask this server for one would be to do something as the grader. Styles,
    fonts and data come from this server, and nothing from another one.
    """
    soup = BeautifulSoup(markup, "html.parser")
    inline = [script.get_text() for script in soup("script")]
    inline += [
        str(code)
        for element in soup(True)
        for name, code in element.attrs.items()
        if name.startswith("on")
    ]
    digests = {base64.b64encode(hashlib.sha256(code.encode()).digest()) for code in inline}
    hashes = " ".join(f"'sha256-{digest.decode()}'" for digest in sorted(digests))
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'strict-dynamic' 'nonce-{nonce}' 'unsafe-hashes' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "font-src 'self'",
            "img-src data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
