"""Find the notebook among what a student has handed in, and read whatever can be read of it."""

import codecs
import io
import json
import logging
import os
import re
import stat
import zipfile
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from nbformat import NotebookNode, ValidationError, from_dict, validate
from nbformat.v4 import new_notebook

MIB = 2**20
MAX_BYTES = 100 * MIB  # of a notebook
MAX_FILES = 1000  # that are looked at in one folder
MAX_LINKS = 20
MAX_READ = 20  # notebooks that are read to find the right one
OLD_TYPES = {"heading": "markdown", "html": "markdown", "text": "markdown", "plaintext": "raw"}
UNFINISHED = "grading_unfinished"
KEPT = ("kernelspec", "language_info", UNFINISHED)  # of a notebook's metadata
ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
CONFLICT = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)
BEGINNINGS = {  # of files that are often handed in by mistake
    "<": "it is a web page, not the notebook itself",
    "%PDF": "it is a PDF",
    "#": "it is a text or a program",
}


class Unreadable(ValueError):
    """A file is no notebook. The message says in a few words what it is."""


# ---- Names ---------------------------------------------------------------------------------------


def printable(text, kept="") -> str:
    r"""Return a text with characters that steer a terminal, or begin a line, written out: \x1b.

    Students choose the names of files and of cells, which the instructor is shown.
    """
    return "".join(
        letter
        if letter.isprintable() or letter in kept
        else letter.encode("unicode_escape").decode()
        for letter in text
    )


class Printable(logging.Filter):
    """Makes the entries of a log printable; only what is no name in them may have several lines."""

    def filter(self, record):
        record.msg = printable(str(record.msg), kept="\n")
        if isinstance(record.args, tuple):
            record.args = tuple(
                printable(value) if isinstance(value, str) else value for value in record.args
            )
        return True


PRINTABLE = Printable()

# ---- Files ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Found:
    """A notebook that was handed in: a file, or one in an archive."""

    path: Path
    shown: str  # how the instructor is told of it
    time: float
    inside: str = ""  # its name in the archive

    def read(self) -> bytes:
        """Return its content. Raises Unreadable."""
        data = read_bytes(self.path)
        inside = self.inside or next(iter(names_in(data)), "")  # also if it is called ps.ipynb
        return from_archive(data, inside) if inside else data


def walk(folder):
    """Yield path and status of the files in a folder, in order, without what is hidden."""
    count = 0
    for top, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not name.startswith((".", "__")))
        for name in sorted(files):
            count += 1
            if count > MAX_FILES:
                return
            path = Path(top, name)
            yield path, path.lstat()


def notebooks_in(folder) -> list[Found]:
    """Return all that may be a notebook, also in subfolders, in archives, or with a wrong ending.

    Links are left out.
    """
    found = []
    for path, status in walk(folder):
        shown, name = str(path.relative_to(folder)), path.name.lower()
        if not stat.S_ISREG(status.st_mode) or name.startswith("."):
            continue
        if ".ipynb" in name:
            found.append(Found(path, shown, status.st_mtime))
        elif name.endswith(".zip"):
            for inside in in_archive(path):
                found.append(Found(path, f"{inside} in {shown}", status.st_mtime, inside))
    return found


def no_files(folder) -> list[str]:
    """Return the paths below a folder that are links, or something else that is not to be read.

    If there are many, that is the folder itself.
    """
    found = []
    for top, _, names in os.walk(folder):
        paths = [os.path.join(top, name) for name in names]
        found += [path for path in paths if not stat.S_ISREG(os.lstat(path).st_mode)]
    return found if len(found) <= MAX_LINKS else [str(folder)]


def read_bytes(path) -> bytes:
    """Return the content of a file. Raises Unreadable if it is none, or too large."""
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if os.path.islink(path):
            raise Unreadable("it is a link, and links are not followed") from None
        raise Unreadable(error.strerror) from None
    with open(opened, "rb") as file:
        status = os.fstat(opened)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("it is no file")
        if status.st_size > MAX_BYTES:
            raise Unreadable(f"it is larger than {MAX_BYTES // MIB} MiB")
        return file.read()


def in_archive(path) -> list[str]:
    """Return the names of the notebooks in a zip archive; none if it cannot be read."""
    try:
        return names_in(read_bytes(path))
    except Unreadable:
        return []


def names_in(data) -> list[str]:
    if not data.startswith(b"PK\3\4"):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()[:MAX_FILES]
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return []
    # macOS adds notes of its own, called __MACOSX/._ps.ipynb.
    bases = {name: name.rpartition("/")[2].lower() for name in names}
    return [name for name in names if ".ipynb" in bases[name] and bases[name][0] != "."]


def from_archive(data, inside) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(inside) as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, RuntimeError, KeyError, EOFError, zipfile.BadZipFile, NotImplementedError):
        raise Unreadable("the archive is damaged, or has a password") from None
    if len(data) > MAX_BYTES:
        raise Unreadable(f"it is larger than {MAX_BYTES // MIB} MiB")
    return data


def best(found, name, grade_ids) -> Found:
    """Return which of several notebooks is meant by ``name``.

    That is the one that can be read; of those the one with that very name in the upper folder; of
    others the one with the most cells of the exercise, and of equals the latest.
    """

    def value(one):
        try:
            cells = parse(one.read())["cells"]
        except Unreadable:
            return False, False, 0, one.time
        ids = {grade_id_of(cell) for cell in cells}
        return True, one.shown == f"{name}.ipynb", len(ids & grade_ids), one.time

    return max(found[:MAX_READ], key=value) if len(found) > 1 else found[0]


# ---- Content -------------------------------------------------------------------------------------


def read_notebook(data: bytes) -> NotebookNode:
    """Return a notebook in the current format, in which everything is as the format asks for.

    It may be in any format since 2011, and in any encoding. Only cells' sources, nbgrader's
    metadata and attachments are taken from it: outputs are no evidence. Raises Unreadable.
    """
    content = parse(data)
    metadata = content.get("metadata")
    kept = [key for key in KEPT if isinstance(metadata, dict) and is_sound(metadata.get(key))]
    nb = new_notebook(metadata={key: metadata[key] for key in kept})
    nb.cells = [read_cell(cell) for cell in content["cells"]]
    give_ids(nb.cells)
    return nb


def parse(data: bytes) -> dict:
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


def what_is(text, error) -> str:
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


def read_cell(cell: dict) -> NotebookNode:
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
    if kind == "markdown" and is_sound(cell.get("attachments")):
        new.attachments = from_dict(cell["attachments"])
        if not is_valid(new):
            del new["attachments"]
    return new


def new_cell(kind, source, cell_id) -> NotebookNode:
    """Return a new cell. nbformat's functions would validate each of them, in a slow way."""
    cell = NotebookNode(id=cell_id, cell_type=kind, metadata=NotebookNode(), source=source)
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def is_sound(value, kind=dict | bool) -> bool:
    """Say whether a part of a notebook is of a kind, and can be written again."""
    try:
        return isinstance(value, kind) and bool(json.dumps(value, ensure_ascii=False).encode())
    except (UnicodeEncodeError, RecursionError):
        return False


def is_valid(cell) -> bool:
    try:
        validate(new_notebook(cells=[cell | {"id": "a"}]))
    except ValidationError:
        return False
    return True


def give_ids(cells):
    """Give each cell an id of its own, always the same; it keeps a good one that it has."""
    taken = set()
    for number, cell in enumerate(cells):
        wishes = [cell.get("id"), grade_id_of(cell), f"cell-{number}"]
        others = (f"cell-{number}-{count}" for count in range(len(taken) + 1))
        cell.id = next(
            wish
            for wish in chain(wishes, others)
            if isinstance(wish, str) and ID.fullmatch(wish) and wish not in taken
        )
        taken.add(cell.id)


def grade_id_of(cell) -> str | None:
    """Return the grade_id in a cell's metadata, or None if there is none or it is damaged."""
    metadata = cell.get("metadata")
    claim = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = claim.get("grade_id") if isinstance(claim, dict) else None
    return grade_id if isinstance(grade_id, str) else None
