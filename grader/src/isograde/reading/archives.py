"""Read a zip archive, whatever is damaged in it: all that comes of it is Unreadable."""

import errno
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import mmap
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from .limits import MAX_MEMBERS, SUBFOLDERS, Unreadable

DAMAGED = "the archive is damaged, or not packed in the usual way"
CHUNK = 2**16  # bytes that are inflated at once


class Archive:
    """A zip archive. Whatever is asked of it, it raises nothing but Unreadable.

    zipfile raises what a damaged place happens to cause: a zlib.error, a UnicodeDecodeError of a
    name, a ValueError of a place before the start, and so on.
    """

    def __init__(self, file: Path | BinaryIO) -> None:
        with only_unreadable():
            self._zip = zipfile.ZipFile(file)
            self.members = [member for member in self._zip.infolist() if not member.is_dir()]

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._zip.close()

    def member(self, name: str) -> zipfile.ZipInfo:
        with only_unreadable():
            return self._zip.getinfo(name)

    def content(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield the content of a file in pieces.

        It must be packed as usual: of the other ways, Python inflates any block as a whole, which
        may be gigabytes.
        """
        if member.flag_bits & 1:
            raise Unreadable("it needs a password")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable("it is not packed in the usual way")
        with only_unreadable():
            file = self._zip.open(member)
        with file:
            while True:
                with only_unreadable():
                    piece = file.read(CHUNK)
                if not piece:
                    return
                yield piece


@contextmanager
def only_unreadable() -> Iterator[None]:
    """Make Unreadable of any error in here, but for the machine's; not of those of who reads."""
    try:
        yield
    except Exception as error:  # it may be damaged in any way
        if isinstance(error, MemoryError) or getattr(error, "errno", None) in MACHINES_FAULTS:
            raise
        raise Unreadable(DAMAGED) from error


@contextmanager
def only_names_at_fault() -> Iterator[None]:
    """Make Unreadable of what the system says to the names in an archive, where files are made.

    One may be taken, or too long, or that of a file and of a folder. All else, as a full disk, is
    no fault of the archive.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        if getattr(error, "errno", errno.EINVAL) not in NAMES_FAULTS:
            raise
        raise Unreadable(getattr(error, "strerror", None) or str(error)) from error


MACHINES_FAULTS = (errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM)
NAMES_FAULTS = (
    errno.EEXIST,
    errno.EILSEQ,
    errno.EINVAL,
    errno.EISDIR,
    errno.ENAMETOOLONG,
    errno.ENOTDIR,
)


def check_members(data: bytes | mmap) -> None:
    """Raise Unreadable if an archive has too many members: its list is read as a whole.

    Each entry of the list begins with the same four bytes.
    """
    place = -1
    for _ in range(MAX_MEMBERS + 1):
        place = data.find(b"PK\1\2", place + 1)
        if place < 0:
            return
    raise Unreadable(f"it is an archive of more than {MAX_MEMBERS:,} files")


def is_note(name: str) -> bool:
    """Say whether a file is one of those that macOS adds to archives."""
    return any(part in ("__MACOSX", ".DS_Store") for part in name.split("/"))


def path_of(member: zipfile.ZipInfo) -> list[str]:
    """Return the path of a member. Raises Unreadable if it is not the path of a file below."""
    name = member.filename.replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if name.startswith("/") or ".." in parts or re.match("[A-Za-z]:", name) or not parts:
        raise Unreadable("its path leads out of the archive")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Unreadable("it is a link")
    if len(parts) > SUBFOLDERS:
        raise Unreadable("it lies too deep")
    return parts
