"""Read whatever can be read of a notebook: any format since 2011, any encoding, any damage."""

import codecs
import json
import re
from collections.abc import Iterable
from itertools import chain, islice
from typing import Any

from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_notebook

from ..cells import grade_id_of
from .limits import (
    MAX_ATTACHED,
    MAX_ATTACHMENTS,
    MAX_CELLS,
    MAX_METADATA,
    MAX_SOURCE,
    MIB,
    Unreadable,
)

OLD_TYPES = {"heading": "markdown", "html": "markdown", "text": "markdown", "plaintext": "raw"}
KEPT = ("kernelspec", "language_info")  # of a notebook's metadata
ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
BEGINNINGS = {  # of files that are often handed in by mistake
    "<": "it is a web page, not the notebook itself",
    "%PDF": "it is a PDF",
    "#": "it is a text or a program",
}


def read_notebook(data: bytes) -> NotebookNode:
    """Return a notebook in the current format, in which everything is as the format asks for.

    It may be in any format since 2011, and in any encoding. Only cells' sources, nbgrader's
    metadata and attachments are taken from it: outputs are no evidence. Raises Unreadable.
    """
    content = parse(data)
    metadata = content.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    kept = [key for key in KEPT if is_sound(metadata.get(key))]
    nb = new_notebook(metadata={key: metadata[key] for key in kept})
    nb.cells = [read_cell(cell) for cell in content["cells"]]
    give_ids(nb.cells)
    return nb


def check_size(nb: NotebookNode) -> None:
    """Raise Unreadable if there is more in a notebook than can be graded."""
    if len(nb.cells) > MAX_CELLS:
        raise Unreadable(f"it has {len(nb.cells)} cells, and {MAX_CELLS} is the limit")
    if sum(len(cell.source) for cell in nb.cells) > MAX_SOURCE:
        raise Unreadable(f"its cells hold more than {MAX_SOURCE:,} characters")
    pictures = (cell.get("attachments", {}) for cell in nb.cells)
    if sum(len(json.dumps(one)) for one in pictures) > MAX_ATTACHED:
        raise Unreadable(f"pictures of more than {MAX_ATTACHED // MIB} MiB are pasted into it")


def parse(data: bytes) -> dict[str, Any]:
    """Return the JSON of a notebook, with its cells in one list. Raises Unreadable."""
    text = decode(data)
    try:
        content = json.loads(text, parse_constant=lambda name: None)
    except (ValueError, RecursionError) as error:
        raise Unreadable(what_is(text, error)) from None
    if not isinstance(content, dict):
        raise Unreadable("it is JSON, but no notebook")
    sheets = content.get("worksheets")  # up to format 3
    if "cells" not in content and isinstance(sheets, list):
        parts = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        content["cells"] = [cell for part in parts if isinstance(part, list) for cell in part]
    if not isinstance(content.get("cells"), list):
        raise Unreadable("it is JSON, but no notebook")
    content["cells"] = [cell for cell in content["cells"] if isinstance(cell, dict)]
    return content


def decode(data: bytes) -> str:
    try:
        return data.decode(
            "utf-8-sig" if data[:3] == codecs.BOM_UTF8 else json.detect_encoding(data)
        )
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")  # of an editor on Windows


def what_is(text: str, error: Exception) -> str:
    """Say what a text is that is no JSON."""
    start = text.lstrip()
    if not start.strip("\0"):
        return "it is empty"
    if CONFLICT.search(text):
        return "a merge conflict of git is left in it, with two versions"
    return next(
        (what for beginning, what in BEGINNINGS.items() if start.startswith(beginning)),
        f"it is damaged, or no JSON: {str(error)[:80]}",
    )


def read_cell(cell: dict[str, Any]) -> NotebookNode:
    """Return one cell with the fields that its type has, and nothing else."""
    kind = str(cell.get("cell_type"))
    kind = OLD_TYPES.get(kind, kind)
    source = cell.get("source", cell.get("input", ""))  # the second up to format 3
    lines = source if isinstance(source, list) else [source]
    text = "".join(line for line in lines if isinstance(line, str))
    text = text.replace("\r\n", "\n").encode("utf-8", "replace").decode()
    new = new_cell(kind if kind in ("code", "markdown") else "raw", text, cell.get("id"))
    metadata = cell.get("metadata")
    if isinstance(metadata, dict) and is_sound(metadata.get("nbgrader"), dict | list):
        new.metadata.nbgrader = from_dict(metadata["nbgrader"])
    if kind == "markdown" and (pictures := attachments_of(cell)):
        new.attachments = pictures
    return new


def attachments_of(cell: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the pictures that are pasted into a cell: by name and kind, each as text."""
    found = cell.get("attachments")
    if not isinstance(found, dict) or not is_sound(found, dict, MAX_ATTACHED):
        return {}
    return {
        name: {
            kind: "".join(data) if isinstance(data, list) else data
            for kind, data in kinds.items()
            if isinstance(data, str)
            or (isinstance(data, list) and all(isinstance(line, str) for line in data))
        }
        for name, kinds in islice(found.items(), MAX_ATTACHMENTS)
        if isinstance(kinds, dict) and len(kinds) <= MAX_ATTACHMENTS
    }


def new_cell(kind: str, source: str, cell_id: str | None) -> NotebookNode:
    """Return a new cell. nbformat's functions would validate each of them, in a slow way."""
    cell = NotebookNode(id=cell_id, cell_type=kind, metadata=NotebookNode(), source=source)
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def is_sound(value: object, kind: Any = dict | bool, most: int = MAX_METADATA) -> bool:
    """Say whether a part of a notebook is of a kind, can be written again, and is not too long."""
    try:
        text = json.dumps(value, ensure_ascii=False) if isinstance(value, kind) else ""
        return 0 < len(text) <= most and bool(text.encode())
    except (UnicodeEncodeError, RecursionError):
        return False


def give_ids(cells: Iterable[NotebookNode]) -> None:
    """Give each cell an id of its own, always the same; it keeps a good one that it has."""
    taken: set[str] = set()
    for number, cell in enumerate(cells):
        wishes = [cell.get("id"), grade_id_of(cell), f"cell-{number}"]
        others = (f"cell-{number}-{count}" for count in range(len(taken) + 1))
        cell.id = next(
            wish
            for wish in chain(wishes, others)
            if isinstance(wish, str) and ID.fullmatch(wish) and wish not in taken
        )
        taken.add(cell.id)
