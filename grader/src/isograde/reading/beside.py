"""What lies beside the notebook that is graded: a module of the student's, data.

A notebook runs in the folder of its submission. One that was found in a subfolder or an archive
gets there what lay beside it, but never in the place of a file of the exercise.
"""

import base64
import hashlib
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .archives import CHUNK, Archive, only_names_at_fault, path_of
from .limits import MAX_BYTES, MAX_FILES, MIB, Unreadable

OF_THE_GRADER = "timestamp.txt"  # when a submission was handed in
PACKED = (".zip", ".7z", ".rar", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")


@dataclass
class Beside:
    """What comes of the files beside a notebook, by their paths from there."""

    files: dict[str, bytes] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)  # and why
    replaced: list[str] = field(default_factory=list)  # by other ones of the exercise
    left: int = MAX_BYTES

    def add(self, path: str, pieces: Iterable[bytes]) -> None:
        """Take a file, if it is within the limits."""
        try:
            if len(self.files) == MAX_FILES:
                raise Unreadable(f"there are more than {MAX_FILES:,} files")
            self.files[path] = b"".join(up_to(self.left, pieces))
        except Unreadable as reason:
            self.lost[path] = str(reason)
        else:
            self.left -= len(self.files[path])


def up_to(most: int, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        most -= len(piece)
        if most < 0:
            raise Unreadable(f"all together is more than {MAX_BYTES // MIB} MiB")
        yield piece


def put_beside(
    folder: str | Path, subfolder: str | Path, archived: Beside, given: dict[str, str]
) -> Beside:
    """Put what lay beside a notebook into the folder that it runs in; return what came of it.

    It lay in a subfolder of its submission ("" if not), or was read from an archive. ``given`` are
    the files of the exercise, see ``digests_in``.
    """
    found = read_below(subfolder) if subfolder else Beside()
    done = Beside(lost=found.lost | archived.lost)
    for path, data in (found.files | archived.files).items():
        if path in given:
            if digest(data) != given[path]:
                done.replaced.append(path)
            continue
        try:
            with only_names_at_fault():
                write_file(folder, path, data)
        except Unreadable as reason:
            done.lost[path] = str(reason)
        else:
            done.files[path] = data
    return done


def write_file(folder: str | Path, path: str, data: bytes) -> None:
    """Write a file, in the place of one that may be read-only."""
    place = Path(folder, path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.write_bytes(data)


def may_go_along(parts: list[str]) -> bool:
    """Say whether a file is one of those that are copied with a notebook, by the parts of its path."""
    *folders, name = parts
    if parts == [OF_THE_GRADER] or name.startswith(".") or name.lower().endswith(".ipynb"):
        return False
    return not any(part.startswith((".", "__")) for part in folders)


def below(path: str, folder: str) -> bool:
    """Say whether a path is one in a folder; both are relative, and "" is the folder of all."""
    return not folder or path.startswith(f"{folder}/")


def left_packed(files: Iterable[str], folder: str) -> list[str]:
    """Return which of some files are archives beside a notebook in a folder, or further down."""
    return [path for path in files if below(path, folder) and path.lower().endswith(PACKED)]


def read_below(top: str | Path) -> Beside:
    """Return the files in a folder."""
    found = Beside()
    for place, names, files in os.walk(top):
        names.sort()
        for path in (Path(place, name) for name in sorted(files)):
            parts = [*path.relative_to(top).parts]
            if may_go_along(parts) and path.is_file() and not path.is_symlink():
                found.add("/".join(parts), pieces_of(path))
    return found


def pieces_of(path: Path) -> Iterator[bytes]:
    with open(path, "rb") as file:
        while piece := file.read(CHUNK):
            yield piece


def beside_in(data: bytes, inside: str) -> Beside:
    """Return what lies beside a notebook in an archive. Raises Unreadable if none of it is."""
    found = Beside()
    with Archive(io.BytesIO(data)) as archive:
        folder = path_of(archive.member(inside))[:-1]
        for member in archive.members:
            try:
                parts = path_of(member)
            except Unreadable as reason:
                found.lost[member.filename] = str(reason)
                continue
            is_beside = parts[: len(folder)] == folder
            parts = parts[len(folder) :] if is_beside else parts
            if not may_go_along(parts):
                continue
            if is_beside:
                found.add("/".join(parts), archive.content(member))
            else:
                found.lost["/".join(parts)] = "it does not lie beside the notebook"
    return found


def as_json(found: Beside) -> dict[str, dict[str, str]]:
    files = {path: base64.b64encode(data).decode() for path, data in found.files.items()}
    return {"files": files, "lost": found.lost}


def from_json(found: dict[str, dict[str, str]]) -> Beside:
    files = {path: base64.b64decode(data) for path, data in found["files"].items()}
    return Beside(files, lost=found["lost"])


# ---- Files of the exercise -----------------------------------------------------------------------


def digest(data: bytes) -> str:
    """Return a checksum of a file, whichever way its lines end."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def digests_in(folder: str | Path) -> dict[str, str]:
    """Return checksums of the files of an exercise that are put in the place of a student's."""
    found = {}
    for top, _, names in os.walk(folder):
        for path in (Path(top, name) for name in names if not name.endswith(".ipynb")):
            if path.is_file():
                found[str(path.relative_to(folder))] = digest(path.read_bytes())
    return found
