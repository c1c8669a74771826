"""Find the notebook among what a student has handed in."""

import io
import os
import stat
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..cells import grade_id_of
from .apart import apart
from .archives import Archive, check_members
from .beside import Beside, as_json, below, beside_in, left_packed, may_go_along
from .limits import (
    MAX_BYTES,
    MAX_FILES,
    MAX_LINKS,
    MAX_PATH,
    MAX_READ,
    MIB,
    Unreadable,
)
from .notebook import check_size, parse, read_notebook


@dataclass(frozen=True)
class Found:
    """A notebook that was handed in: a file, or one in an archive."""

    path: Path
    shown: str  # how the instructor is told of it
    time: float
    inside: str = ""  # its name in the archive
    archive: str = ""  # how that is shown
    data: bytes = b""  # of the file, or of the archive
    problem: str = ""  # why there are none

    def read(self) -> bytes:
        """Return its content. Raises Unreadable."""
        if self.problem:
            raise Unreadable(self.problem)
        inside = self.in_archive()
        return from_archive(self.data, inside) if inside else self.data

    def in_archive(self) -> str:
        """Return its name in the archive that its file is, also if that is called ps.ipynb."""
        return self.inside or next(iter(names_in(self.data)), "")

    def beside(self) -> Beside:
        """Return what lies beside it in the archive."""
        inside = self.in_archive()
        try:
            return beside_in(self.data, inside) if inside else Beside()
        except Unreadable as reason:
            return Beside(lost={self.shown: str(reason)})


@dataclass(frozen=True)
class HandedIn:
    """What may have been handed in as one notebook, and what it takes to know which of it is."""

    name: str
    found: list[Found]
    grade_ids: set[str]
    # Files of the exercise, see ``digests_in``, and the student's others, by their paths.
    given: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)


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


def others_in(folder, given) -> list[str]:
    """Return the paths of the files in a submission that are no notebooks, and not given."""
    regular = (path for path, status in walk(folder) if stat.S_ISREG(status.st_mode))
    paths = (path.relative_to(folder) for path in regular)
    return [str(path) for path in paths if may_go_along([*path.parts]) and str(path) not in given]


def notebooks_in(folder) -> list[Found]:
    """Return all that may be a notebook, also in subfolders, in archives, or with a wrong ending.

    Links are left out.
    """
    found, archives, left = [], 0, MAX_BYTES
    for path, status in walk(folder):
        shown, name = str(path.relative_to(folder)), path.name.lower()
        if not stat.S_ISREG(status.st_mode) or name.startswith("."):
            continue
        if ".ipynb" in name:
            found.append(Found(path, shown, status.st_mtime))
        elif name.endswith(".zip") and archives < MAX_READ:
            archives += 1
            try:
                data = read_bytes(path, left)
                left -= len(data)
                names = apart(names_in, data)
            except Unreadable as reason:
                found.append(Found(path, shown, status.st_mtime, problem=str(reason)))
            else:
                for inside in names:
                    one = Found(path, f"{inside} in {shown}", status.st_mtime, inside, shown)
                    found.append(one)
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


def loaded(found) -> list[Found]:
    """Return what was found with its content, as far as it is within the limits."""
    contents: dict[Path, dict] = {}
    left = MAX_BYTES
    for path in dict.fromkeys(one.path for one in found[:MAX_READ]):
        try:
            contents[path] = {"data": read_bytes(path, left)}
        except Unreadable as reason:
            contents[path] = {"problem": str(reason)}
        left -= len(contents[path].get("data", b""))
    found = found[:MAX_READ]
    return [one if one.problem else replace(one, **contents[one.path]) for one in found]


def read_bytes(path, most=MAX_BYTES) -> bytes:
    """Return the content of a file. Raises Unreadable if it is none, or too large."""
    try:
        opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if os.path.islink(path):
            raise Unreadable("it is a link, and links are not followed") from None
        raise Unreadable(error.strerror) from None
    status = os.fstat(opened)
    if not stat.S_ISREG(status.st_mode):  # Python opens no folder
        os.close(opened)
        raise Unreadable("it is no file")
    with open(opened, "rb") as file:
        if status.st_size > most:
            raise Unreadable(too_large(most))
        return file.read(most)


def too_large(most=MAX_BYTES) -> str:
    beside = "" if most == MAX_BYTES else ", with what lies beside it"
    return f"it is larger than {MAX_BYTES // MIB} MiB{beside}"


def names_in(data) -> list[str]:
    """Return the names of the notebooks in a zip archive; none if it is damaged, or none.

    Raises Unreadable if it is too large.
    """
    if not data.startswith(b"PK\3\4"):
        return []
    check_members(data)
    try:
        with Archive(io.BytesIO(data)) as archive:
            names = [one.filename for one in archive.members if len(one.filename) <= MAX_PATH]
    except Unreadable:
        return []
    # macOS adds notes of its own, called __MACOSX/._ps.ipynb.
    bases = {name: name.rpartition("/")[2].lower() for name in names}
    return [name for name in names if ".ipynb" in bases[name] and bases[name][0] != "."]


def from_archive(data, inside) -> bytes:
    content = bytearray()
    with Archive(io.BytesIO(data)) as archive:
        for piece in archive.content(archive.member(inside)):
            content += piece
            if len(content) > MAX_BYTES:
                raise Unreadable(too_large())
    return bytes(content)


def choose(handed_in: HandedIn) -> dict:
    """Return the notebook that was meant, how it is called, and what lies beside it, as JSON.

    Called in a process of its own, see ``apart``. Raises Unreadable.
    """
    chosen = best(handed_in.found, handed_in.name, handed_in.grade_ids)
    data = chosen.read()
    nb = read_notebook(data)
    check_size(nb)
    subfolder = os.path.dirname(chosen.shown if not chosen.inside else chosen.archive)
    left = [path for path in handed_in.others if path != chosen.archive]
    return {
        "notebook": nb,
        "shown": chosen.shown,
        "others": others(handed_in.found, chosen, data),
        "subfolder": subfolder,
        "beside": as_json(chosen.beside()),
        "packed": left_packed(left, subfolder),
        "above": [path for path in left if not below(path, subfolder)],
    }


def others(found, chosen, data) -> list[str]:
    """Return the other notebooks beside the one that is graded, but for copies of it."""
    names = []
    for one in found:
        if one is not chosen and one.path.parent == chosen.path.parent and not one.inside:
            try:
                names += [one.shown] if one.read() != data else []
            except Unreadable:
                pass
    return names


def best(found, name, grade_ids) -> Found:
    """Return which of several notebooks is meant by ``name``.

    That is the one that can be read; of those the one with that very name in the upper folder; of
    others the one with the most cells of the exercise, and of equals the latest.
    """

    if len(found) == 1:
        return found[0]

    def value(one):
        cells = cells_of(one)
        if cells is None:
            return False, 0, one.time
        ids = {grade_id_of(cell) for cell in cells}
        return True, len(ids & grade_ids), one.time

    for one in found:  # first this, as it may take all time to read another one
        if one.shown == f"{name}.ipynb" and cells_of(one) is not None:
            return one
    return max(found, key=value)


def cells_of(one) -> list | None:
    """Return the cells of a notebook, or None if it cannot be read."""
    try:
        return parse(one.read())["cells"]
    except (Unreadable, MemoryError):
        return None
