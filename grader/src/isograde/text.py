r"""Text of students, and names that they choose, as terminal, log, page or spreadsheet may show it.

Control characters steer a terminal. Others, which are not seen either, turn the direction of
writing, so that a name or a message reads as another one. A line break begins a line of its own. A
spreadsheet runs what begins like a formula.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from numbers import Number
from typing import Any

MAX_NAME = 200  # letters of a name that the instructor is shown

# But for tabs, line feeds, and what joins letters and emoji.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # directions of writing
    "\xad\u180e\u200b\u2028\u2029\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
# What may end a cell in a spreadsheet that does not split at commas, quoted or not.
ENDS_A_CELL = re.compile(r"[;\t\r\n\v\f\x00]+")


def printable(text: str, kept: str = "") -> str:
    r"""Return a text with characters that are not seen, or begin a line, written out: \x1b.

    Students choose the names of files and of cells, which the instructor is shown.
    """
    return "".join(
        letter
        if letter.isprintable() or letter in kept
        else letter.encode("unicode_escape").decode()
        for letter in text
    )


def entry(text: object) -> str:
    """Return a text for a terminal, in which all lines but the first are indented."""
    return printable(str(text), kept="\n").replace("\n", "\n    ")


def without_unseen(text: str) -> str:
    """Return a text for a page, without the characters that are not seen."""
    return UNSEEN.sub("", text)


def is_csv_safe(text: str) -> bool:
    """Return whether no spreadsheet runs a text that stands in a cell."""
    return not FORMULA.match(text) and not ENDS_A_CELL.search(text)


def csv_safe(text: str) -> str:
    """Return a text for people to read, changed so that no spreadsheet runs it.

    An apostrophe before it says to a spreadsheet that it is text. Keys, by which another program
    finds something, are not to be changed: ask ``is_csv_safe`` of them.
    """
    text = ENDS_A_CELL.sub(" ", text)
    return f"'{text}" if FORMULA.match(text) else text


class PrintableRecord(logging.LogRecord):
    """An entry of a log that steers no terminal, whatever names are in it: they are one line."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.exc_info:
            self.exc_text = entry(logging.Formatter().formatException(self.exc_info))

    def getMessage(self) -> str:
        if not self.args:
            return entry(self.msg)
        if isinstance(self.args, Mapping):
            return entry(str(self.msg) % {key: one_line(own) for key, own in self.args.items()})
        return entry(str(self.msg) % tuple(map(one_line, self.args)))


def one_line(value: object) -> object:
    return value if isinstance(value, Number) else printable(str(value))


def shown(names: Sequence[str], most: int = 3) -> str:
    """Return some names as text."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    names = [name if len(name) <= MAX_NAME else f"{name[:MAX_NAME]}…" for name in names]
    return ", ".join(names[:most]) + more
