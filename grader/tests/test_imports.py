"""What a student runs imports nothing that only graders need or only Linux has; arrows go one way."""

import ast
import json
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import isograde
import nbformat
import pytest
from courses import RIGHT, cell_of, make_course, one_function

PACKAGE = Path(isograde.__file__).parent

# ---- What a student runs -------------------------------------------------------------------------

STUDENTS_ROOMS = {"authors", "cells", "checking", "reading", "settings", "text", "version"}
# What nbgrader needs anyway, and two small ones besides.
STUDENTS_LIBRARIES = set(
    "IPython jupyter_core jupyter_server nbconvert nbformat nbgrader sqlalchemy tornado traitlets "
    "numpy packaging".split()
)
# Only nbgrader may ask for what Linux alone has: it asks before which system it is on.
ELSEWHERE = """
import builtins, json, sys

libraries, imported = set(), builtins.__import__

def without_linux(name, globals=None, locals=None, fromlist=(), level=0):
    by = (globals or {}).get("__name__", "")
    if name in ("fcntl", "pwd", "resource") and not by.startswith("nbgrader."):
        raise ModuleNotFoundError(f"{by} imports {name}, which is not there", name=name)
    if by.startswith("isograde") and not level:
        libraries.add(name.partition(".")[0])
    return imported(name, globals, locals, fromlist, level)

builtins.__import__ = without_linux
"""
COMMAND = """
from isograde.__main__ import main
outcome = main(["validate", "small.ipynb"])
"""
BUTTON = """
import logging
from types import SimpleNamespace
from isograde.authors.lab import ValidateHandler
handler = SimpleNamespace(root_dir=".", log=logging.getLogger())
handler.load_config = lambda: ValidateHandler.load_config(handler)
outcome = ValidateHandler.validate_notebook(handler, "small.ipynb")
"""
TELL = """
modules = [name.split(".") for name in sys.modules if name.startswith("isograde.")]
rooms = {name[1] for name in modules} - {"__main__"}
told = {"outcome": outcome, "rooms": sorted(rooms)}
told["libraries"] = sorted(libraries - sys.stdlib_module_names)
print(json.dumps(told))
"""
OUTCOMES = {"command": 0, "button": {"success": True, "value": {}}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder as a student has it: the course's settings, and a notebook that is right."""
    course = make_course(tmp_path_factory.mktemp("student") / "course", small=one_function())
    notebook = course.released("small")
    cell_of(notebook, "double").source = RIGHT
    nbformat.write(notebook, course.root / "small.ipynb")
    return course.root


@pytest.fixture(scope="module", params=OUTCOMES)
def validation(request, folder):
    """What is told of a validation, in a new process on a system that is not Linux."""
    way = {"command": COMMAND, "button": BUTTON}[request.param]
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE + way + TELL],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return {"way": request.param, **json.loads(done.stdout.splitlines()[-1])}


def test_a_notebook_is_validated_on_a_system_that_is_not_linux(validation):
    assert validation["outcome"] == OUTCOMES[validation["way"]]


def test_a_validation_imports_no_room_of_those_who_grade(validation):
    assert set(validation["rooms"]) <= STUDENTS_ROOMS


def test_a_validation_imports_no_library_that_only_graders_need(validation):
    assert set(validation["libraries"]) <= STUDENTS_LIBRARIES


# ---- Rooms ---------------------------------------------------------------------------------------

TABLE = re.split(r"^=+ =+$", isograde.__doc__, flags=re.MULTILINE)[1]
ROOMS = re.findall(r"^(\w+)", TABLE, re.MULTILINE)  # in their order
BESIDE = {"cells", "text", "processes", "settings", "version"}


def imports_within(package) -> dict[str, set[str]]:
    """Return which of a package's modules each of them imports, in functions too."""
    names = {}
    for file in package.rglob("*.py"):
        path = file.relative_to(package).with_suffix("")
        names[".".join(path.parts).removesuffix("__init__")] = file
    found = {}
    for name, file in names.items():
        found[name] = set()
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.ImportFrom) and node.level:
                above = name.split(".")[: -node.level]
                module = [*above, *(node.module or "").split(".")]
                for alias in node.names:
                    full = ".".join(filter(None, [*module, alias.name]))
                    found[name].add(full if full in names else full.rpartition(".")[0])
    return found


def room_of(module) -> str:
    return module.partition(".")[0]


def test_the_table_of_rooms_names_all_folders():
    folders = {file.parent.name for file in PACKAGE.glob("*/*.py")}
    assert set(ROOMS) == folders


def test_a_room_uses_those_above_it_and_none_below():
    wrong = [
        f"{module} imports {other}"
        for module, others in imports_within(PACKAGE).items()
        for other in others
        if room_of(module) in ROOMS
        and room_of(other) not in BESIDE
        and room_of(other) not in ROOMS[: ROOMS.index(room_of(module)) + 1]
    ]
    assert sorted(wrong) == []


def test_what_lies_beside_the_rooms_uses_none_of_them():
    arrows = imports_within(PACKAGE)
    assert set().union(*(arrows[name] for name in BESIDE)) <= BESIDE


def test_no_modules_import_each_other():
    order = TopologicalSorter(imports_within(PACKAGE))
    order.prepare()  # raises CycleError, which names them
