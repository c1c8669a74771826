"""Cells of a CSV file that a spreadsheet does not take for formulas."""

import re

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
# What may end a cell in a spreadsheet that does not split at commas, quoted or not.
ENDS_A_CELL = re.compile(r"[;\t\r\n\v\f\x00]+")


def is_safe(text) -> bool:
    """Return whether no spreadsheet runs a text that stands in a cell."""
    return not FORMULA.match(text) and not ENDS_A_CELL.search(text)


def safe(text) -> str:
    """Return a text for people to read, changed so that no spreadsheet runs it.

    An apostrophe before it says to a spreadsheet that it is text. Keys, by which another program
    finds something, are not to be changed: ask ``is_safe`` of them.
    """
    text = ENDS_A_CELL.sub(" ", text)
    return f"'{text}" if FORMULA.match(text) else text
