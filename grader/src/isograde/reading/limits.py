"""How large a submission may be.

A file of some kilobytes can hold what takes gigabytes to read. So there are limits for all that a
submission consists of, each far above what people hand in. A submission that is larger is not
graded, and the instructor is told why; it costs no other submission anything.
"""

MIB = 2**20

# ---- What is handed in ---------------------------------------------------------------------------

MAX_FILES = 1000  # that are looked at in a folder
MAX_MEMBERS = 10_000  # of an archive: Python reads the list of them as a whole
MAX_LINKS = 20
MAX_READ = 20  # archives, and notebooks, that are read to find the right one
MAX_PATH = 1000  # letters of a path in an archive
SUBFOLDERS = 8  # of an archive
MAX_BYTES = 50 * MIB  # of all these files, as they lie there, and of each when it is inflated
MAX_TIMESTAMP = 1000  # bytes of a timestamp.txt

# ---- What it takes to read it --------------------------------------------------------------------

READ_MEMORY = 1024 * MIB  # JSON made for it takes 40 times its size
READ_CPU_SECONDS = 20
READ_SECONDS = 200  # the same, on a machine that is busy

# ---- What is read --------------------------------------------------------------------------------

MAX_CELLS = 1000  # each takes some milliseconds, also if it is empty
MAX_SOURCE = 1_000_000  # characters of all cells
MAX_ATTACHMENTS = 20  # pictures pasted into one cell of text
MAX_ATTACHED = 20 * MIB  # of all of them, as text
MAX_METADATA = 2_000  # characters of what is kept of a cell's, or of a notebook's


class Unreadable(ValueError):
    """A file is no notebook, or is too large. The message says in a few words what it is."""
