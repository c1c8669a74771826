"""Whatever students hand in: every mark that can be given, and one line that says what to do.

The table CASES is the class. Each case is a student, who hands in a right notebook with one thing
wrong. ``isograde autograde`` grades the class, and ``nbgrader autograde``, which does it in the same
way but one by one, every third case; with `make test-all`, the whole class too.
"""

import ast
import io
import json
import os
import re
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from courses import cell_of, check, make_course, readonly, solution, task, written_answer
from processes import WAIT
from test_autograde import files_of, rows_of

EVERYTHING = "TEST_ALL" in os.environ  # as `make test-all` sets it
SECONDS = 3  # for one cell; less is too little on a busy machine
SETTINGS = f"""
c.Execute.timeout = {SECONDS}
c.Execute.iopub_timeout = 2
c.IsolatedExecute.notebook_timeout = 30
c.Sandbox.memory = 256 * 2**20
c.Sandbox.scratch = 32 * 2**20
c.Sandbox.file_size = 16 * 2**20
"""
ANSWERS = {
    "double": "def double(x):\n    return 2 * x",
    "square": "def square(x):\n    return x * x",
    "mean": "def mean(x):\n    return double(np.sum(x)) / double(len(x))",
}
EXERCISE = [
    readonly("setup", "import math\nimport numpy as np"),
    solution("double", "### BEGIN SOLUTION\n### END SOLUTION"),
    check("test_double", 'assert double(2) == 4, "not twice"', points=2),
    solution("square", "### BEGIN SOLUTION\n### END SOLUTION"),
    check(
        "test_square",
        "### BEGIN HIDDEN TESTS\nassert square(5) == 25\n### END HIDDEN TESTS",
        points=3,
    ),
    solution("mean", "### BEGIN SOLUTION\n### END SOLUTION"),
    check("test_mean", 'assert mean([1, 3]) == 2, "not the mean"', points=4),
    written_answer("explain", "YOUR ANSWER HERE"),
    task("project", "Write another one."),
]
CHECKS = ("test_double", "test_square", "test_mean")
ALL, NONE, NOT_GRADED = (2, 3, 4), (0, 0, 0), (None, None, None)
SECRET = "the-instructor-alone-may-read-this"


@dataclass
class Case:
    """A student of the class."""

    name: str  # a sentence
    hand_in: Callable[[Path, dict], None]  # with an empty folder, and the right notebook
    marks: tuple = ALL  # of the three checks
    lines: tuple[str, ...] = ()  # what is told of this student, a part of each line
    is_code: bool = False
    may_be_silent: bool = False  # if nothing is told, that is right too

    @property
    def student(self) -> str:
        return re.sub(r"\W+", "_", self.name)


CASES = []


def case(name, *lines, marks=ALL):
    """Add a case. The decorated function writes files into a folder."""

    def add(hand_in):
        CASES.append(Case(name, hand_in, marks, lines))
        return hand_in

    return add


def edited(name, *lines, marks=ALL):
    """Add a case. The decorated function edits the right notebook, or returns another one."""

    def add(edit):
        def hand_in(folder, nb):
            write(folder, edit(nb) or nb)

        CASES.append(Case(name, hand_in, marks, lines))
        return edit

    return add


def code(name, source, *lines, marks=ALL, of="square", may_be_silent=False):
    """Add a case in which the code of one answer is another."""

    def hand_in(folder, nb):
        find(nb, of)["source"] = source
        write(folder, nb)

    CASES.append(Case(name, hand_in, marks, lines, True, may_be_silent))


def write(folder, content, name="ps.ipynb"):
    if isinstance(content, dict):
        content = json.dumps(content)
    path = Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def grade_id_of(cell):
    return cell.get("metadata", {}).get("nbgrader", {}).get("grade_id")


def find(nb, grade_id):
    return next(cell for cell in nb["cells"] if grade_id_of(cell) == grade_id)


def code_cell(source):
    return {
        "cell_type": "code",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


# ---- Files ---------------------------------------------------------------------------------------


@case("an honest submission")
def _(folder, nb):
    write(folder, nb)


@case("not JSON", "cannot read", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "my notebook, as I remember it")


@case("half a file", "it is damaged, or no JSON", marks=NOT_GRADED)
def _(folder, nb):
    text = json.dumps(nb)
    write(folder, text[: len(text) // 2])


@case("JSON that is no notebook", "it is JSON, but no notebook", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "[1, 2]")


@case("JSON that is nested 100000 times", "it is damaged, or no JSON", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "[" * 100_000 + "]" * 100_000)


@case("an empty file", "it is empty", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "")


@case("a web page", "it is a web page", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "<!DOCTYPE html><title>ps.ipynb at main</title>")


@case("a merge conflict", "a merge conflict of git is left in it", marks=NOT_GRADED)
def _(folder, nb):
    lines = json.dumps(nb, indent=1).split("\n")
    lines[9:10] = ["<<<<<<< HEAD", lines[9], "=======", lines[9], ">>>>>>> theirs"]
    write(folder, "\n".join(lines))


@case("no notebook", "no notebook in {folder} (notes.txt)", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, "Tomorrow.", "notes.txt")


@case("an empty folder", "no notebook in {folder}. It has no score", marks=NOT_GRADED)
def _(folder, nb):
    pass


@case("a renamed notebook", "graded my homework.ipynb, as ps.ipynb is not there")
def _(folder, nb):
    write(folder, nb, "my homework.ipynb")


@case("a notebook that a browser saved as text", "graded ps.ipynb.txt")
def _(folder, nb):
    write(folder, nb, "ps.ipynb.txt")


@case("a notebook in a subfolder", "graded week 3/ps.ipynb")
def _(folder, nb):
    write(folder, nb, "week 3/ps.ipynb")
    write(folder, {"cells": []}, "week 3/.ipynb_checkpoints/ps-checkpoint.ipynb")


@case("a folder called as the notebook", "graded ps.ipynb/ps.ipynb")
def _(folder, nb):
    write(folder, nb, "ps.ipynb/ps.ipynb")


@case("a zip archive", "graded hw/ps.ipynb in hw.zip")
def _(folder, nb):
    with zipfile.ZipFile(folder / "hw.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo("__MACOSX/hw/._ps.ipynb"), "notes of macOS")
        archive.writestr(zipfile.ZipInfo("hw/ps.ipynb"), json.dumps(nb))


@case("a zip archive called as the notebook")
def _(folder, nb):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("ps.ipynb"), json.dumps(nb))  # without the time
    write(folder, data.getvalue())


@case("a zip archive that is damaged", "no notebook in {folder} (hw.zip)", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, b"PK\3\4 and nothing more", "hw.zip")


@case("two notebooks", "graded ps.ipynb, and not ps (1).ipynb.")
def _(folder, nb):
    write(folder, nb)
    find(nb, "square")["source"] = "def square(x):\n    return 0"
    write(folder, nb, "ps (1).ipynb")


@case("two notebooks that are the same")
def _(folder, nb):
    write(folder, nb)
    write(folder, nb, "ps (1).ipynb")


@case("two notebooks of which the right one is empty", "graded ps (1).ipynb, as ps.ipynb cannot")
def _(folder, nb):
    write(folder, "")
    write(folder, nb, "ps (1).ipynb")


@case("two notebooks with other names", "graded z.ipynb, as ps.ipynb is not there")
def _(folder, nb):
    write(folder, {"cells": [code_cell("1")], "metadata": {}, "nbformat": 4}, "a.ipynb")
    write(folder, nb, "z.ipynb")


@case("a notebook that is a link", "it is a link, and links are not followed", marks=NOT_GRADED)
def _(folder, nb):
    write(folder.parents[2], nb, "solved.ipynb")
    (folder / "ps.ipynb").symlink_to(folder.parents[2] / "solved.ipynb")


@case("a notebook that is a pipe", "it is no file", marks=NOT_GRADED)
def _(folder, nb):
    os.mkfifo(folder / "ps.ipynb")


@case("links and a pipe beside the notebook", "secret.txt, data/pipe left out")
def _(folder, nb):
    (folder / "secret.txt").symlink_to(folder.parents[2] / "secret.txt")
    (folder / "folder").symlink_to(folder.parents[2] / "secrets")
    (folder / "data").mkdir()
    os.mkfifo(folder / "data" / "pipe")
    find(nb, "double")["source"] += "\nimport os\nprint(sorted(os.listdir()))"
    write(folder, nb)


@case("a timestamp that is none", "there is no time in {folder}/timestamp.txt")
def _(folder, nb):
    write(folder, nb)
    write(folder, "yesterday evening", "timestamp.txt")


# A new line in the terminal, which clears what is above it. In the messages it is written out.
STEERS = "\x1b[2J\nStudent zz_last: cheated"
WRITTEN_OUT = r"\x1b[2J\nStudent zz_last: cheated"


@case(
    "no notebook and names that steer the terminal",
    f"(note{WRITTEN_OUT}.txt, {chr(92)}udcff.txt)",
    marks=NOT_GRADED,
)
def _(folder, nb):
    write(folder, "hello", f"note{STEERS}.txt")
    write(folder, "hello", os.fsdecode(b"\xff.txt"))


@case("another name that steers the terminal", f"graded my{WRITTEN_OUT}.ipynb, as ps.ipynb is")
def _(folder, nb):
    write(folder, nb, f"my{STEERS}.ipynb")


@edited("a grade_id that steers the terminal", f"cell 'mine{WRITTEN_OUT}': made ordinary")
def _(nb):
    nb["cells"].append(deepcopy(find(nb, "square")))
    nb["cells"][-1]["metadata"]["nbgrader"]["grade_id"] = f"mine{STEERS}"
    nb["cells"][-1]["id"] = "mine"


# ---- Sizes ---------------------------------------------------------------------------------------


@edited("8 MB of pictures in the outputs")
def _(nb):
    picture = {"output_type": "display_data", "data": {"image/png": "iVBO" * 500_000}}
    find(nb, "square")["outputs"] = [picture | {"metadata": {}}] * 4


@edited("3 MB of pictures pasted into a text")
def _(nb):
    pictures = {f"{name}.png": {"image/png": ["iVBO" * 250_000]} for name in "abc"}
    text = {"cell_type": "markdown", "metadata": {}, "source": "![](attachment:a.png)"}
    nb["cells"].append(text | {"attachments": pictures})


@edited("a cell of 20 kB")
def _(nb):
    find(nb, "square")["source"] += "\nnumbers = [" + "1.25, " * 3_500 + "]"


@edited("300 cells")
def _(nb):
    nb["cells"] += [code_cell("double(2)") for _ in range(300)]


@edited("1000000 statements", "its cells hold more than 1,000,000 characters", marks=NOT_GRADED)
def _(nb):
    find(nb, "square")["source"] += "\n" + "x;" * 1_000_000


@edited("statements in many cells", "its cells hold more than", marks=NOT_GRADED)
def _(nb):
    nb["cells"] += [code_cell("x;" * 45_000)] * 12


@edited("5000 empty cells", "it has 5009 cells, and 1000 is the limit", marks=NOT_GRADED)
def _(nb):
    nb["cells"] += [{}] * 5_000


@edited("30 MB of pictures pasted", "of more than 20 MiB are pasted", marks=NOT_GRADED)
def _(nb):
    text = {"cell_type": "markdown", "metadata": {}, "source": ""}
    picture = {"a.png": {"image/png": "iVBO" * 2_500_000}}
    nb["cells"] += [text | {"attachments": picture}] * 3


@edited("metadata of 20 MB")
def _(nb):
    nb["metadata"]["language_info"] = {"name": "python", "more": [{}] * 5_000_000}
    nb["cells"].append(code_cell("1") | {"metadata": {"nbgrader": {"more": [{}] * 10_000}}})


@case("a file of 60 MB", "it is larger than 50 MiB", marks=NOT_GRADED)
def _(folder, nb):
    write(folder, b" " * 60_000_000)


@case("files of 60 MB in all", "graded ps.ipynb, and not a.ipynb. If")
def _(folder, nb):
    write(folder, nb)
    for name in "ab":
        write(folder, json.dumps(nb) + " " * 30_000_000, f"{name}.ipynb")


@case("gigabytes in a small file", "it takes more than 1024 MiB of memory", marks=NOT_GRADED)
def _(folder, nb):
    write_archive(folder / "hw.zip", {"ps.ipynb": [b'{"cells": [{}', b",{}" * 16_000_000, b"]}"]})


@case("a notebook of 60 MB in an archive", "it is larger than 50 MiB", marks=NOT_GRADED)
def _(folder, nb):
    write_archive(folder / "hw.zip", {"ps.ipynb": [b" " * 1_000_000] * 60})


@case("20000 files in an archive", "it is an archive of more than 10,000 files", marks=NOT_GRADED)
def _(folder, nb):
    write_archive(folder / "hw.zip", {f"{number}.ipynb": [b"{}"] for number in range(20_000)})


@case("an archive packed in another way", "not packed in the usual way", marks=NOT_GRADED)
def _(folder, nb):
    parts = [b" " * 1_000_000] * 40
    write_archive(folder / "hw.zip", {"ps.ipynb": parts}, packed=zipfile.ZIP_BZIP2)


@case("a name of 900 letters in an archive", f"graded {'n' * 200}…, as")
def _(folder, nb):
    write_archive(folder / "hw.zip", {f"{'n' * 900}.ipynb": [json.dumps(nb).encode()]})


@case("a timestamp of 1 MB", "there is no time in {folder}/timestamp.txt")
def _(folder, nb):
    write(folder, nb)
    write(folder, "2030-01-02 00:00:00 UTC" + " " * 1_000_000, "timestamp.txt")


@edited("a grade_id of 1000 letters", f"cell '{'n' * 199}…: made ordinary")
def _(nb):
    nb["cells"].append(deepcopy(find(nb, "square")))
    nb["cells"][-1]["metadata"]["nbgrader"]["grade_id"] = "n" * 1_000
    nb["cells"][-1]["id"] = "mine"


def write_archive(path, files, packed=zipfile.ZIP_DEFLATED):
    """Write an archive of files, given as their parts."""
    with zipfile.ZipFile(path, "w", packed) as archive:
        for name, parts in files.items():
            with archive.open(name, "w") as file:
                for part in parts:
                    file.write(part)


# ---- Encodings and formats -----------------------------------------------------------------------


@case("a byte order mark")
def _(folder, nb):
    write(folder, b"\xef\xbb\xbf" + json.dumps(nb).encode())


@case("UTF 16")
def _(folder, nb):
    write(folder, json.dumps(nb).encode("utf-16"))


@case("latin 1")
def _(folder, nb):
    find(nb, "square")["source"] += "  # größer"
    write(folder, json.dumps(nb, ensure_ascii=False).encode("latin-1"))


@case("line ends of Windows in file and cells")
def _(folder, nb):
    for cell in nb["cells"]:
        cell["source"] = cell["source"].replace("\n", "\r\n")
    write(folder, json.dumps(nb, indent=1).replace("\n", "\r\n"))


@edited("half a letter in a comment")
def _(nb):
    find(nb, "square")["source"] += "  # \ud800"


@edited("NaN in an output and in metadata")
def _(nb):
    nb["metadata"]["score"] = float("nan")
    data = {"application/json": [float("nan"), float("inf")]}
    output = {"output_type": "display_data", "data": data, "metadata": {"x": float("nan")}}
    find(nb, "square")["outputs"] = [output]


@edited("an output of 20 MB in the file")
def _(nb):
    find(nb, "square")["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": "lots " * 4_000_000}
    ]


@edited("outputs that are none")
def _(nb):
    for cell, outputs in zip(nb["cells"], [None, 3, [None], [{}], {"a": 1}, "text", [[]]]):
        cell["outputs"] = outputs


@edited("format 3")
def _(nb):
    return json.loads(nbformat.writes(nbformat.from_dict(nb), version=3))


@edited("format 2", "no cell of ps.ipynb is a cell of the exercise")
def _(nb):
    kinds = {"code": "input", "markdown": "source"}
    cells = [
        {"cell_type": cell["cell_type"], kinds[cell["cell_type"]]: cell["source"]}
        for cell in nb["cells"]
    ]
    cells = [cell for cell in cells if "assert" not in cell.get("input", "")]
    return {"nbformat": 2, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}


@edited("a format of the future")
def _(nb):
    nb |= {"nbformat": 5, "nbformat_minor": 99, "pages": []}


@edited("the kernel of R")
def _(nb):
    nb["metadata"] = {
        "kernelspec": {"name": "ir", "display_name": "R", "language": "R"},
        "language_info": {"name": "R", "file_extension": ".r", "pygments_lexer": "r"},
    }


@edited("the kernel of bash, and no language")
def _(nb):
    nb["metadata"] = {"kernelspec": {"name": "bash", "display_name": "Bash"}}


@edited("metadata of the notebook that is none")
def _(nb):
    nb["metadata"] = {"language": 3, "kernelspec": "python", "language_info": [], "\ud800": 1}


# ---- Cells ---------------------------------------------------------------------------------------


@edited(
    "no cells",
    "no cell of ps.ipynb is a cell of the exercise",
    marks=NONE,
)
def _(nb):
    nb["cells"] = []


@edited("another exercise", "no cell of ps.ipynb is a cell of the exercise", marks=NONE)
def _(nb):
    for cell in nb["cells"]:
        cell["metadata"]["nbgrader"]["grade_id"] += "_of_last_week"
        cell["source"] = "pass"


@edited("functions copied into a new notebook", "no cell of ps.ipynb is a cell of the exercise")
def _(nb):
    nb["cells"] = [code_cell(f"import numpy as np\n{source}") for source in ANSWERS.values()]


@edited("all metadata of cells removed", "no cell of ps.ipynb is a cell of the exercise")
def _(nb):
    for cell in nb["cells"]:
        del cell["metadata"]


@edited("metadata edited", "cells 'double', 'test_double', 'test_square': restored the metadata")
def _(nb):
    find(nb, "double")["metadata"]["nbgrader"]["grade"] = True
    find(nb, "test_double")["metadata"]["nbgrader"]["points"] = 100
    find(nb, "test_square")["metadata"]["nbgrader"] |= {"schema_version": 99, "grade": False}


@edited("tags that skip the checks")
def _(nb):
    for cell in nb["cells"]:
        cell["metadata"]["tags"] = ["skip-execution"]
    find(nb, "square")["metadata"]["editable"] = False


@edited(
    "checks duplicated",
    "cells 'test_double', 'test_square': made ordinary, as the same grade_id comes again",
)
def _(nb):
    for grade_id in ("test_double", "test_square"):
        place = nb["cells"].index(find(nb, grade_id))
        nb["cells"].insert(place, deepcopy(find(nb, grade_id)) | {"source": "pass"})


@edited("an answer duplicated", "cell 'square': made ordinary, as the same grade_id comes again")
def _(nb):
    place = nb["cells"].index(find(nb, "square"))
    unfinished = {"source": "def square(x):\n    return 0", "id": "first-try"}
    nb["cells"].insert(place, deepcopy(find(nb, "square")) | unfinished)


@edited("cell ids duplicated and malformed")
def _(nb):
    for cell in nb["cells"]:
        cell["id"] = "same"
    nb["cells"][3]["id"] = "not an id!"
    nb["cells"][5]["id"] = 3


@edited(
    "checks deleted",
    "cells 'test_double', 'test_mean': added back, as missing. Nothing is to be done.",
)
def _(nb):
    for grade_id in ("test_double", "test_mean"):
        nb["cells"].remove(find(nb, grade_id))


@edited("an answer deleted", marks=(2, 0, 4))
def _(nb):
    nb["cells"].remove(find(nb, "square"))


@edited(
    "a written answer deleted",
    "cell 'explain': added back, as missing. Give marks by hand",
)
def _(nb):
    nb["cells"].remove(find(nb, "explain"))


@edited(
    "an answer written at the end", "cell 'test_square': moved below the answer that is checked"
)
def _(nb):
    nb["cells"].remove(find(nb, "square"))
    nb["cells"].append(code_cell("%matplotlib inline\n" + ANSWERS["square"]))


@edited("an answer split")
def _(nb):
    cell = find(nb, "mean")
    cell["source"] = "def mean(x):\n    return add(x) / len(x)"
    helper = code_cell("def add(x):\n    return np.sum(x)")
    nb["cells"].insert(nb["cells"].index(cell), helper)


@edited("an answer split, both with its metadata", "cell 'mean': made ordinary")
def _(nb):
    cell = find(nb, "mean")
    cell["source"] = "def mean(x):\n    return add(x) / len(x)"
    helper = deepcopy(cell) | {"source": "def add(x):\n    return np.sum(x)"}
    nb["cells"].insert(nb["cells"].index(cell), helper)


@edited("a check split", "cell 'test_double': restored the text, which had been edited")
def _(nb):
    cell = find(nb, "test_double")
    cell["source"] = "assert double(2) \\"
    nb["cells"].insert(nb["cells"].index(cell) + 1, code_cell('== 4, "not twice"'))


@edited(
    "answers retyped",
    "cell 'double': made code again",
    "cell 'explain': made markdown again",
)
def _(nb):
    for grade_id, kind in (("double", "markdown"), ("explain", "code")):
        cell = find(nb, grade_id)
        cell["cell_type"] = kind
    find(nb, "square")["source"] = find(nb, "square")["source"].splitlines(keepends=True)


@edited("cells of types that there are not", "cell 'square': made code again")
def _(nb):
    find(nb, "square")["cell_type"] = ["code"]
    nb["cells"].append({"cell_type": "sql", "source": {"select": 1}})
    nb["cells"].append("a text")


@edited("a check moved up", "cell 'test_square': moved below the answer that is checked")
def _(nb):
    cell = find(nb, "test_square")
    nb["cells"].remove(cell)
    nb["cells"].insert(1, cell)


@edited(
    "all cells in reverse",
    "cell 'setup': moved above the answers",
    "cells 'test_double', 'test_square', 'test_mean': moved below the answer that is checked",
)
def _(nb):
    nb["cells"].reverse()
    find(nb, "mean")["source"] = "zero = np.zeros(1)\n" + ANSWERS["mean"]


# ---- Code ----------------------------------------------------------------------------------------

code("magics and commands", "%matplotlib inline\n!true\n%time 1\n" + ANSWERS["square"])
code("cell magic", "%%time\n" + ANSWERS["square"])
code("no Python", "def square(x)\n    return x * x", marks=(2, 0, 4))
code("a question on stdin", "name = input('Your name? ')\n" + ANSWERS["square"], marks=(2, 0, 4))
code(
    "a question on stdin in a function",
    "def square(x):\n    return x * float(input('Really? '))",
    marks=(2, 0, 4),
)
code(
    "an endless loop in a cell",
    "while True:\n    pass",
    "cell 'square': it took too long and was interrupted",
    marks=(2, 0, 4),
)
code(
    "an endless loop in a function",
    "def double(x):\n    while True:\n        pass",
    "cells 'test_double', 'test_mean': this check took longer than 3 seconds",
    marks=(0, 3, 0),
    of="double",
)
STUBBORN = "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass"
code(
    "an endless loop that ignores interrupts",
    STUBBORN,
    "cell 'square': the kernel was stopped, as this cell did not end when it was interrupted",
    marks=(2, 0, 4),
)
code(
    "a function that ignores interrupts",
    "def square(x):\n    " + STUBBORN.replace("\n", "\n    "),
    "cell 'test_square': the kernel was stopped, as square did not end",
    marks=(2, 0, 4),
)
code(
    "an exit in a cell",
    "import os\nos._exit(0)",
    "cell 'square': the kernel died in this cell",
    marks=(2, 0, 4),
)
code(
    "an exit in a function",
    "import os\ndef square(x):\n    os._exit(0)",
    "cell 'test_square': the kernel died in square",
    marks=(2, 0, 4),
)
code(
    "a crash",
    "import ctypes\nctypes.string_at(0)",
    "cell 'square': the kernel died in this cell",
    marks=(2, 0, 4),
)
code("quit", "import time\nquit()\ntime.sleep(0.3)\n" + ANSWERS["square"])
code("sys exit", "import sys\nsys.exit()", marks=(2, 0, 4))
code("a memory bomb", "big = 'x' * 2**40\n" + ANSWERS["square"], marks=(2, 0, 4))
code(
    "a memory bomb in a function",
    "def square(x):\n    big = []\n    while True:\n        big.append(bytes(2**24))",
    marks=(2, 0, 4),
)
# A full kernel may die at once, or when a check calls it, or be too slow.
DIED = "given. Look "
code(
    "a cell that fills the memory",
    "big = []\nwhile True:\n    big.append(b'x' * 2**20)",
    DIED,
    marks=(2, 0, 4),
    may_be_silent=True,
)
code(
    "a cell that reserves all memory",
    "big = []\nwhile True:\n    big.append(bytearray(2**24))",
    DIED,
    marks=(2, 0, 4),
    may_be_silent=True,
)
code(
    "a fork bomb",
    "import os\nwhile True:\n    os.fork()",
    "cell 'square': ",
    marks=(2, 0, 4),
)
code(
    "a disk flood",
    "with open('flood', 'wb') as file:\n    while True:\n        file.write(bytes(2**20))",
    marks=(2, 0, 4),
)
# A slow machine may not get done with these, which costs nothing.
code(
    "a line of 60 MB",
    ANSWERS["square"] + "\nprint('x' * 60_000_000)",
    "cell 'square': it took too long and was interrupted",
    may_be_silent=True,
)
code(
    "an error of 20 MB",
    "raise ValueError('x' * 20_000_000)",
    "cell 'square': its kernel answers with what is too long to be read. An error of 20 MB?",
    marks=(2, 0, 4),
)
code(
    "an error of 20 MB in a function",
    "def square(x):\n    raise ValueError('x' * 20_000_000)",
    marks=(2, 0, 4),
)
code(
    "20000 displays",
    ANSWERS["square"] + "\nfor number in range(20_000):\n    display(number)",
    "cell 'square': it took too long and was interrupted",
    may_be_silent=True,
)
code(
    "threads left running",
    "import threading, time\n"
    "for _ in range(5):\n    threading.Thread(target=time.sleep, args=(60,)).start()\n"
    + ANSWERS["square"],
)
code("recursion without end", "def square(x):\n    return square(x)", marks=(2, 0, 4))


# ---- The class -----------------------------------------------------------------------------------


MARKS = """
SELECT submission.student_id, cell.name, grade.auto_score, grade.needs_manual_grade
FROM grade JOIN base_cell cell ON cell.id = grade.cell_id
JOIN submitted_notebook notebook ON notebook.id = grade.notebook_id
JOIN submitted_assignment submission ON submission.id = notebook.assignment_id
"""


def make_class(root):
    course = make_course(root / "course", ps=EXERCISE)
    with open(course.root / "nbgrader_config.py", "a") as file:
        file.write(SETTINGS)
    (course.root / "secret.txt").write_text(SECRET)
    (course.root / "secrets").mkdir()
    (course.root / "secrets" / "key").write_text(SECRET)
    return course


def hand_in(course, cases):
    right = course.released("ps")
    for grade_id, source in ANSWERS.items():
        cell_of(right, grade_id).source = source
    cell_of(right, "explain").source = "Twice."
    for one in cases:
        folder = course.root / "submitted" / one.student / "ps"
        folder.mkdir(parents=True)
        one.hand_in(folder, json.loads(json.dumps(right)))
    write(course.root / "submitted" / "zz_last" / "ps", dict(right))


def grade(course, command):
    """Grade a class; return the course with what was printed, and the exit status."""
    done = course.run(command, "autograde", "ps", timeout=6 * WAIT)
    course.printed, course.status = done.stdout, done.returncode
    course.marks = {}
    with course.database() as database:
        for student, cell, *marks in database.execute(MARKS):
            course.marks.setdefault(student, {})[cell] = tuple(marks)
    return course


@pytest.fixture(scope="module")
def classes(tmp_path_factory):
    """The class graded with both commands, side by side."""
    root = tmp_path_factory.mktemp("classes")
    course = make_class(root)
    other = course.copy_to(root / "other")
    for one, cases in zip((course, other), CASES_OF.values(), strict=True):
        hand_in(one, cases)
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(grade, *run) for run in zip((course, other), MODULES, strict=True)]
        return dict(zip(COMMANDS, [run.result() for run in runs], strict=True))


COMMANDS = ("nbgrader autograde", "isograde autograde")
MODULES = ("nbgrader", "isograde")
CASES_OF = dict(zip(COMMANDS, (CASES if EVERYTHING else CASES[2::3], CASES), strict=True))
GRADED = [
    pytest.param(command, one, id=f"{one.name}-{command}")
    for command, cases in CASES_OF.items()
    for one in cases
]


@pytest.fixture(params=COMMANDS)
def graded(classes, request):
    return classes[request.param]


def scores(course, student):
    return tuple(course.marks[student][check][0] for check in CHECKS)


def lines_about(student, printed):
    """Return what is told of a student, but for what nbgrader does step by step."""
    lines = [line for line in printed.splitlines() if re.search(rf"\b{student}\b", line)]
    return [line for line in lines if "| INFO]" not in line and NBGRADERS_OWN not in line]


# nbgrader says this of a folder before anything of this course is asked.
NBGRADERS_OWN = "No notebooks were matched by"


@pytest.mark.parametrize("graded, one", GRADED, indirect=["graded"])
def test_every_mark_that_can_be_given_is_given(graded, one):
    assert scores(graded, one.student) == one.marks
    assert graded.autograded(one.student, "ps").exists() == (one.marks != NOT_GRADED)


@pytest.mark.parametrize("graded, one", GRADED, indirect=["graded"])
def test_the_instructor_is_told_in_one_line_what_to_do(graded, one):
    folder = str(graded.root / "submitted" / one.student / "ps")
    lines = lines_about(one.student, graded.printed)
    if one.may_be_silent and not lines:
        return
    assert len(lines) == len(one.lines), lines
    for told, line in zip(sorted(one.lines), sorted(lines), strict=True):
        assert f"Student {one.student}" in line and told.format(folder=folder) in line
        assert len(line) < 400 + 2 * len(folder)


def test_no_traceback_is_printed(graded):
    assert "Traceback" not in graded.printed
    assert 'File "' not in graded.printed


def test_no_student_steers_the_terminal(graded):
    assert not {letter for letter in graded.printed if not letter.isprintable()} - {"\n"}


def test_the_rest_of_the_class_is_graded(graded):
    assert scores(graded, "zz_last") == ALL


@pytest.mark.parametrize("graded, one", GRADED, indirect=["graded"])
def test_a_mark_given_by_hand_can_still_be_given(graded, one):
    assert graded.marks[one.student]["project"] == (None, True)


def test_the_exit_status_says_whether_all_are_graded(classes):
    for course, module in zip(classes.values(), MODULES, strict=True):
        assert course.status == 1
        assert course.run(module, "autograde", "ps", "--student=zz_last").returncode == 0


def test_both_commands_give_the_same(classes):
    one, other = classes.values()
    students = {case.student for case in CASES_OF[COMMANDS[0]]} | {"zz_last"}
    assert rows_of(one) == {
        kind: [row for row in rows if ast.literal_eval(row)[0] in students]
        for kind, rows in rows_of(other).items()
    }
    files = files_of(one)
    others = {path: f for path, f in files_of(other).items() if path.split("/")[0] in students}
    differ = {path for path in {**files, **others} if files.get(path) != others.get(path)}
    # What code prints of time, and how far a bomb gets, differs from run to run.
    assert not differ - {f"{one.student}/ps/ps.ipynb" for one in CASES if one.is_code}


def test_what_a_link_points_to_is_not_copied(graded):
    student = "links_and_a_pipe_beside_the_notebook"
    graded.nbgrader("generate_feedback", "ps", f"--student={student}")
    for folder in ("autograded", "feedback"):
        files = [path for path in (graded.root / folder / student).rglob("*") if path.is_file()]
        assert files
        assert not [path for path in files if SECRET in path.read_text(errors="replace")]
        assert not [path for path in files if path.name in ("secret.txt", "key")]
