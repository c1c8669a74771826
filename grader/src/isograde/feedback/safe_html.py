"""Markdown, formulas and outputs of a submission as HTML that can do no harm.

A student writes much of a feedback page, and others open it: the student, the instructor, whoever
gets it by mail. Whatever comes in here comes out as one of few elements, without scripts, styles,
ids, classes of the page, or anything that is loaded from elsewhere. Formulas become MathML, which
browsers and screen readers read without a script. What cannot be shown so is shown as text.
"""

import base64
import binascii
import html
import io
import re
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import bleach
import defusedxml.ElementTree
from bleach.css_sanitizer import CSSSanitizer
from bs4 import BeautifulSoup
from bs4.element import Tag
from latex2mathml.converter import convert_to_element
from markupsafe import Markup, escape
from nbconvert.filters import strip_ansi
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from PIL import Image
from pygments.token import STANDARD_TYPES

from ..text import without_unseen

MAX_MARKUP = 200_000  # characters; parsers of longer texts take too long
MAX_FORMULA = 5_000
MAX_PICTURE = 5_000_000  # bytes
MAX_PICTURES = 20_000_000  # bytes of all in a page, each counted as often as it is shown
MAX_PIXELS = 25_000_000  # of a picture; a browser takes 4 bytes for each, however small the file
MAX_PAGE_PIXELS = 250_000_000
MAX_DRAWN = 100_000  # shapes of a drawing, each counted as often as others use it
SIZE = r"\d{1,4}|\d{1,2}%|100%"  # of a picture on the page
# Of CPU time, which is the same on a busy machine.
PIECE_SECONDS = 2  # for one text: what is made for it can keep a parser busy for hours
PAGE_SECONDS = 30  # for all texts of a page

TEXT = "a abbr b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p"
TEXT += " pre q s samp small span strong sub sup u ul details summary figure figcaption"
TABLE = "table caption colgroup col thead tbody tfoot tr th td"
NOT_SHOWN = ["script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math"]

MATHML = set(
    "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom menclose "
    "msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr "
    "mtd".split()
)
MATHML_ATTRIBUTES = set(
    "accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle "
    "fence height largeop linebreak linethickness lspace mathcolor mathsize mathvariant maxsize "
    "minsize movablelimits notation rowlines rowspacing rowspan rspace scriptlevel separator "
    "stretchy symmetric voffset width xmlns".split()
)
# What latex2mathml knows by other names.
ENVIRONMENTS = {"aligned": "align*", "alignedat": "align*", "gathered": "align*"}

SVG = "{http://www.w3.org/2000/svg}"
SVG_ELEMENTS = set(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath use "
    "symbol image clipPath mask marker pattern linearGradient radialGradient stop style".split()
)


Show = Callable[[str, bool], Markup]  # makes a formula of its LaTeX, and whether it is a block


def safe_markdown(
    source: str,
    attachments: dict[str, dict[str, str]] | None = None,
    folder: str | None = None,
    show: Show | None = None,
) -> Markup:
    """Return Markdown as HTML; pictures come from attachments and from files in the folder.

    ``show(latex, block)`` makes a formula, by default ``formula``.
    """

    def make(source: str) -> Markup:
        renderer = Renderer(attachments=attachments or {})
        return clean_html(MarkdownWithMath(renderer=renderer).render(source), folder, show)

    return within_limits(make, source)


def safe_line(source: str) -> Markup:
    """Return a line of Markdown, such as a title, as HTML without a paragraph around it."""
    paragraph = str(safe_markdown(source)).strip()  # (re.sub escapes what it puts into Markup)
    return Markup(re.sub(r"^<p>(.*)</p>$", r"\1", paragraph, flags=re.DOTALL))


def safe_html(markup: str, show: Show | None = None) -> Markup:
    """Return HTML with nothing left in it but text, tables, links, formulas and pictures."""
    return within_limits(partial(clean_html, show=show), markup, MAX_MARKUP + MAX_PICTURE)


def clean_html(markup: str, folder: str | None = None, show: Show | None = None) -> Markup:
    soup = BeautifulSoup(markup, "html.parser")
    for element in soup(NOT_SHOWN):
        element.decompose()
    soup = BeautifulSoup(CLEANER.clean(str(soup)), "html.parser")
    for element in soup(True):
        mend = MEND.get(element.name)
        if mend:
            mend(soup, element, folder)
    for element in soup.select("span.math, div.math"):
        block = element.name == "div"
        shown = (show or formula)(element.get_text(), block)
        element.replace_with(BeautifulSoup(shown, "html.parser"))
    return Markup(soup)


def preformatted(text: str) -> Markup:
    """Return text as it is, line by line."""
    return Markup('<pre class="text">{}</pre>').format(plain(text))


def plain(text: str) -> str:
    """Return text without the codes for colours of a terminal, and characters that are not seen."""
    return without_unseen(strip_ansi(text))


# ---- Limits -------------------------------------------------------------------------------------


class TooSlow(BaseException):
    """A text takes too long. It is no Exception, so that no parser takes it for one of its own."""


class Allowance:
    """What the texts and pictures of a page may still take."""

    def __init__(self):
        self.seconds, self.picture_bytes = PAGE_SECONDS, MAX_PICTURES
        self.pixels = MAX_PAGE_PIXELS

    @contextmanager
    def for_one_text(self):
        """Raise TooSlow when the time for a text is over. Only the main thread has a signal."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return

        if self.seconds <= 0:
            raise TooSlow
        seconds = min(PIECE_SECONDS, self.seconds)
        at_work, is_over = True, False

        def ring(*_):
            nonlocal is_over
            is_over = True
            if at_work:
                raise TooSlow

        before = signal.signal(signal.SIGPROF, ring)
        try:
            signal.setitimer(signal.ITIMER_PROF, seconds, 1)
            yield
            at_work = False  # from here on the signal would come too late
        finally:
            at_work = False
            left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
            self.seconds -= seconds if is_over else seconds - left


_allowance: ContextVar[Allowance | None] = ContextVar("allowance", default=None)


@contextmanager
def limits_of_a_page() -> Iterator[None]:
    """Let all that is made within have one allowance; otherwise each text has its own."""
    token = _allowance.set(Allowance())
    try:
        yield
    finally:
        _allowance.reset(token)


def within_limits(make: Callable[[str], Markup], source: str, most: int = MAX_MARKUP) -> Markup:
    """Return what ``make`` makes of a text, or the text as it is if that fails or takes too long."""
    if len(source) > most:
        return preformatted(source)
    try:
        with (_allowance.get() or Allowance()).for_one_text():
            return make(source)
    except (Exception, TooSlow):  # noqa: BLE001  (parsers fail in many ways at what is made for it)
        return preformatted(source)


# ---- Markdown -----------------------------------------------------------------------------------


class Renderer(IPythonRenderer):
    """nbconvert's Markdown, with formulas in elements of their own."""

    def __init__(self, attachments: dict[str, dict[str, str]]) -> None:
        super().__init__(escape=False, attachments=attachments, exclude_anchor_links=True)

    def inline_math(self, body: str) -> str:
        return f'<span class="math">{html.escape(body)}</span>'

    def block_math(self, body: str) -> str:
        return f'<div class="math">{html.escape(body)}</div>'

    def latex_environment(self, name: str, body: str) -> str:
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")

    def image(self, text: str, url: str, title: str | None = None) -> str:
        name = url.removeprefix("attachment:")
        if name != url and name not in self.attachments:
            url = ""  # nbconvert takes it for the end of the notebook
        return super().image(text, url, title)

    def block_mermaidjs(self, code: str) -> str:
        return f"<pre>{html.escape(code)}</pre>"


def is_allowed(tag: str, name: str, value: str) -> bool:
    """Return whether an attribute is kept; what its value may be, ``MEND`` knows better."""
    if name == "class":
        # Of formulas and of highlighted code, which mean nothing elsewhere on a page.
        return value in CLASSES.get(tag, ())
    return name in {
        "a": ["href", "title"],
        "abbr": ["title"],
        "col": ["span"],
        "details": ["open"],
        "img": ["src", "alt", "title", "width", "height"],
        "ol": ["start"],
        "td": ["colspan", "rowspan", "style", "align"],
        "th": ["colspan", "rowspan", "style", "align", "scope"],
    }.get(tag, [])


CLASSES = {"span": {"math", *STANDARD_TYPES.values()} - {""}, "div": {"math", "highlight"}}

CLEANER = bleach.Cleaner(
    tags=[*TEXT.split(), *TABLE.split()],
    attributes=is_allowed,
    protocols=["http", "https", "mailto", "data"],
    css_sanitizer=CSSSanitizer(allowed_css_properties=["text-align"]),
    strip=True,
)


def value_of(element: Tag, name: str) -> str:
    """Return an attribute of an element, or an empty text if it has none, or a list."""
    value = element.get(name)
    return value if isinstance(value, str) else ""


def mend_heading(soup: BeautifulSoup, heading: Tag, folder: str | None) -> None:
    """Put a heading two levels down, below those of the page, with an id for links to it."""
    name = heading.get_text().strip().replace(" ", "-")
    heading.name = f"h{min(6, int(heading.name[1]) + 2)}"
    heading["id"] = f"text:{name}"  # with a colon, which no id of the page has


def mend_link(soup: BeautifulSoup, link: Tag, folder: str | None) -> None:
    """Keep links to the web and within the notebook. Of others, which lead nowhere, keep the text."""
    target = value_of(link, "href")
    if target.startswith("#"):
        link["href"] = f"#text:{unquote(target[1:])}"
    elif urlsplit(target).scheme in ("http", "https", "mailto"):
        link["rel"] = "noopener noreferrer"
    else:
        link.unwrap()


def mend_picture(soup: BeautifulSoup, picture: Tag, folder: str | None) -> None:
    """Put a picture into the page, or say in its place that it is not there."""
    source = value_of(picture, "src")
    found = re.fullmatch(r"data:(image/[a-z+]+);base64,(.*)", source, re.DOTALL)
    data = picture_url(found[1], found[2]) if found else picture_file(source, folder)
    description = value_of(picture, "alt").strip()
    if data:
        picture["src"], picture["alt"] = data, description or "Picture without a description"
        for side in ("width", "height"):
            if not re.fullmatch(SIZE, value_of(picture, side)):
                del picture[side]
    else:
        note = soup.new_tag("em")
        note.string = f"[Picture, not included here: {description or source[:80] or 'no name'}]"
        picture.replace_with(note)


def mend_table(soup: BeautifulSoup, table: Tag, folder: str | None) -> None:
    """Let a wide table scroll on a narrow screen."""
    table.wrap(soup.new_tag("div", attrs={"class": "wide"}))


def mend_table_heading(soup: BeautifulSoup, heading: Tag, folder: str | None) -> None:
    """Make an empty heading, as in the corner of a table, an ordinary cell."""
    if not heading.get_text(strip=True) and not heading("img"):
        heading.name = "td"
        del heading["scope"]


MEND = {
    "a": mend_link,
    "img": mend_picture,
    "table": mend_table,
    "th": mend_table_heading,
} | {f"h{n}": mend_heading for n in range(1, 7)}

# ---- Formulas -----------------------------------------------------------------------------------


def as_latex(latex: str, block: bool) -> Markup:
    """Return LaTeX for a page that sets it by itself, with MathJax."""
    return Markup("\\[{}\\]" if block else "\\({}\\)").format(latex)


def formula(latex: str, block: bool = False) -> Markup:
    """Return LaTeX as MathML, or as it is if it cannot be read."""
    try:
        if len(latex) > MAX_FORMULA:
            raise ValueError("too long")
        tag = re.search(r"\\tag\{([^{}]*)\}", latex)
        mathml = mathml_of(latex.replace(tag[0], "") if tag else latex, block)
    except Exception:  # noqa: BLE001  (latex2mathml raises many kinds of errors)
        kind = "div" if block else "span"
        return Markup("<{0} class='latex'><code>{1}</code></{0}>").format(Markup(kind), latex)
    number = Markup('<span class="number">({})</span>').format(tag[1]) if tag else ""
    return Markup('<div class="formula">{}{}</div>').format(mathml, number) if block else mathml


def mathml_of(latex: str, block: bool) -> Markup:
    for name, known in ENVIRONMENTS.items():
        latex = latex.replace(f"{{{name}}}", f"{{{known}}}")
    display = "block" if block else "inline"
    return Markup(mathml(convert_to_element(latex.strip(), display=display)))


def mathml(element: Element) -> str:
    """Return the text of MathML with known elements and attributes only; raise ValueError else."""
    if element.tag not in MATHML:
        raise ValueError(element.tag)
    attributes = "".join(
        f' {name}="{escape(html.unescape(value))}"'
        for name, value in element.attrib.items()
        if name in MATHML_ATTRIBUTES
    )
    inside = str(escape(text_of(element)))
    before = None
    for child, after in zip(element, [*element[1:], None], strict=False):
        space = thin_space if element.tag in ("math", "mrow", "mstyle", "mtd") else no_space
        inside += space(child, before, after, mathml(child))
        before = child
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"


def text_of(element: Element | None) -> str:
    """Return the text of an element, in which latex2mathml writes &#x0003C; for <."""
    return html.unescape(element.text or "") if element is not None else ""


def no_space(child: Element, before: Element | None, after: Element | None, text: str) -> str:
    return text


def thin_space(child: Element, before: Element | None, after: Element | None, text: str) -> str:
    """Return a part of a row with the space that TeX sets around it and latex2mathml forgets.

    That is space around the names of functions, and none after a minus that is a sign.
    """
    operator = before is not None and before.tag == "mo"
    if child.tag == "mo" and text_of(child) in ("-", "+", "−", "±"):
        if before is None or (operator and text_of(before) not in (")", "]", "}", "|", "!")):
            return text.replace("<mo", '<mo form="prefix"', 1)
    name = child[0] if child.tag in ("msub", "msup", "msubsup") and len(child) else child
    if name.tag == "mi" and len(text_of(name)) > 1 and text_of(name).isalpha():
        if before is not None and not operator and before.tag != "mspace":
            text = f"{THIN}{text}"
        if after is not None and after.tag not in ("mo", "mspace"):
            text = f"{text}{THIN}"
    return text


THIN = '<mspace width="0.17em"></mspace>'

# ---- Pictures -----------------------------------------------------------------------------------

SIGNATURES = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
}


def picture_of_output(kind: str, data: str) -> str | None:
    """Return a picture that code put out as a data URL, or None if it is none or takes too long."""
    try:
        with (_allowance.get() or Allowance()).for_one_text():
            if kind == "image/svg+xml":
                return picture_bytes_url(kind, data.encode())
            return picture_url(kind, data)
    except TooSlow:
        return None


def picture_url(kind: str, data: str) -> str | None:
    """Return a picture in base64 as a data URL, or None if it is none."""
    try:
        content = base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    return picture_bytes_url(kind, content)


def picture_bytes_url(kind: str, content: bytes) -> str | None:
    allowance = _allowance.get() or Allowance()
    if len(content) > min(MAX_PICTURE, allowance.picture_bytes):
        return None
    allowance.picture_bytes -= len(content)
    if kind == "image/svg+xml":
        shown = safe_svg(content)
    else:
        sound = content.startswith(SIGNATURES.get(kind, ())) and fits(content)
        shown = content if sound else None
    return f"data:{kind};base64,{base64.b64encode(shown).decode()}" if shown else None


def fits(content: bytes) -> bool:
    """Return whether a picture has no more pixels than one, and all on a page, may have."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "GIF")) as picture:
                pixels = picture.width * picture.height
    except Exception:  # noqa: BLE001  (damaged, in one of many ways)
        return False
    allowance = _allowance.get() or Allowance()
    allowance.pixels -= pixels
    return pixels <= MAX_PIXELS and allowance.pixels >= 0


def picture_file(source: str, folder: str | None) -> str | None:
    """Return the data URL of a picture file in the folder of the notebook, or None."""
    address = urlsplit(source)
    if folder is None or not source or address.scheme or address.netloc:
        return None
    home = Path(folder).resolve()
    file = (home / unquote(address.path)).resolve()  # a link may lead out of the folder
    if not file.is_relative_to(home) or not file.is_file() or file.stat().st_size > MAX_PICTURE:
        return None
    content = file.read_bytes()
    for kind, signatures in SIGNATURES.items():
        if content.startswith(signatures):
            return picture_bytes_url(kind, content)
    return None


def safe_svg(content: bytes) -> bytes | None:
    """Return an SVG picture with shapes and text only, as bytes, or None if it cannot be read."""
    ElementTree.register_namespace("", SVG[1:-1])
    try:
        root = defusedxml.ElementTree.fromstring(content, forbid_dtd=False)
        if root.tag != f"{SVG}svg":
            return None
        clean_svg(root)
        Drawing(root).draw(root)
        return ElementTree.tostring(root, encoding="utf-8")
    except Exception:  # noqa: BLE001  (damaged, with entities, or too much)
        return None


def clean_svg(element: Element) -> None:
    for name, value in list(element.attrib.items()):
        local = name.rpartition("}")[2].lower()
        elsewhere = local == "href" and not (re.fullmatch(HREF, value) or is_picture(value))
        if local.startswith("on") or elsewhere or re.search(NO_ATTRIBUTE, value, re.IGNORECASE):
            del element.attrib[name]
    if element.tag == f"{SVG}style":
        element[:] = []  # text behind a child is a part of the style, too
        if re.search(NO_STYLE, element.text or "", re.IGNORECASE):
            element.text = ""
    children = [child for child in element if str(child.tag).removeprefix(SVG) in SVG_ELEMENTS]
    element[:] = children
    for child in children:
        clean_svg(child)


def is_picture(url: str) -> bool:
    found = re.match(r"data:(image/(?:png|jpeg));base64,", url)
    return found is not None and picture_url(found[1], url[found.end() :]) is not None


# Within the drawing; with a backslash, CSS writes the same words in other ways.
HREF = r"#[\w.:-]+"
NO_ATTRIBUTE = r"url\((?!#[\w.:-]+\))|\wscript:|\\"
NO_STYLE = r"url\(|@import|\\"
URL = re.compile(r"url\(#([\w.:-]+)\)", re.IGNORECASE)


@dataclass
class Drawn:
    """What a browser draws for an element: shapes, and their corners, which may have markers."""

    shapes: int = 0
    corners: int = 0

    def add(self, other: "Drawn", times: int = 1) -> None:
        self.shapes += times * other.shapes
        self.corners += times * other.corners
        if self.shapes > MAX_DRAWN:
            raise ValueError("too much to draw")


class Drawing:
    """A drawing in which elements use others, so that a few can stand for millions of shapes."""

    def __init__(self, root: Element) -> None:
        self.elements: dict[str | None, Element] = {}
        self.known: dict[Element, Drawn | None] = {}
        for element in root.iter():
            self.elements.setdefault(element.get("id"), element)

    def draw(self, element: Element) -> Drawn:
        """Return what an element stands for. Raises ValueError if that is too much, or endless."""
        if element not in self.known:
            self.known[element] = None
            self.known[element] = self.count(element)
        drawn = self.known[element]
        if drawn is None:
            raise ValueError("a part of a drawing uses itself")
        return drawn

    def count(self, element: Element) -> Drawn:
        lines = element.get("d", "") + element.get("points", "")
        drawn = Drawn() if element.tag in PAINT else Drawn(1, 1 + len(lines) // 2)
        for child in element:
            drawn.add(self.draw(child))
        for name, value in element.attrib.items():
            if name.endswith("href") and value.startswith("#"):
                drawn.add(self.used(value[1:]))
        # These are drawn for each of its shapes, as they inherit it, or for the element as a whole.
        within = Drawn(drawn.shapes, drawn.corners)
        for name, value in element.attrib.items():
            for part in value.split(";") if name == "style" else [value]:
                style = part.partition(":")[0].strip() if name == "style" else name
                times = {"fill": within.shapes, "stroke": within.shapes, "clip-path": 1, "mask": 1}
                for used in URL.findall(part):
                    drawn.add(self.used(used), times.get(style, within.corners))
        return drawn

    def used(self, name: str) -> Drawn:
        return self.draw(self.elements[name]) if name in self.elements else Drawn()


PAINT = {f"{SVG}{name}" for name in ("linearGradient", "radialGradient", "stop", "style")}
