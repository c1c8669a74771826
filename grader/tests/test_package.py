"""The package as a product: its version, what it declares to need, and what is built from it."""

import ast
import re
import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import packages_distributions, version

import isograde
import pytest
from distributions import GRADER, build, declared, project
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Not imported: its newer versions make each start of nbgrader slower.
ONLY_BOUND = {"jsonschema"}
# Their private names are used, see test_private_names.py.
BOUND_ABOVE = {"ipykernel", "jupyter-client", "nbclient", "nbconvert", "nbgrader"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("wheel", tmp_path_factory.mktemp("wheel"))


def files_in(folder):
    """Return the files in a folder, but compiled ones, by their path in it."""
    paths = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return {str(path) for path in paths if "__pycache__" not in path.parts}


# ---- The version -----------------------------------------------------------------------------------


def test_the_version_is_the_same_wherever_it_is_asked_for(wheel):
    command = [sys.executable, "-m", "isograde", "--version"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told == f"isograde {isograde.__version__}\n"
    assert version("isograde") == isograde.__version__
    assert wheel.name == f"isograde-{isograde.__version__}-py3-none-any.whl"


def test_the_changelog_begins_with_this_version():
    headings = re.findall(r"^## \[?([\d.]+|Unreleased)", read("CHANGELOG.md"), re.MULTILINE)
    assert next(one for one in headings if one != "Unreleased") == isograde.__version__


def test_readme_asks_for_a_range_that_holds_this_version():
    (needs,) = re.findall(r'needs="(.*)"', read("README.md"))
    assert isograde.__version__ in Requirement(f"isograde{needs}").specifier


def read(name):
    return (GRADER / name).read_text(encoding="utf-8")


# ---- What it needs ---------------------------------------------------------------------------------


def test_what_is_imported_is_declared_and_nothing_else():
    names = {name for file in sources() for name in imports_of(file)}
    known = packages_distributions()
    imported = {canonicalize_name(known[name][0]) for name in names}
    assert {canonicalize_name(one.name) for one in requirements()} == imported | ONLY_BOUND


def sources():
    """Yield each file of Python that is installed."""
    for folder in ("src", "etc", "share"):
        yield from (GRADER / folder).rglob("*.py")


def imports_of(file):
    """Yield the top-level names of other people's packages that a file imports anywhere."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module]
        for top in {name.partition(".")[0] for name in names}:
            if top not in sys.stdlib_module_names | {"__main__", "isograde"}:
                yield top


def requirements():
    return [Requirement(text) for text in declared()]


def test_each_requirement_has_a_lower_bound_and_those_of_private_names_an_upper_one():
    operators = {one.name: {part.operator for part in one.specifier} for one in requirements()}
    without = {name for name, found in operators.items() if ">=" not in found}
    assert without == ONLY_BOUND
    assert BOUND_ABOVE <= {name for name, found in operators.items() if "<" in found}


# ---- What is built ---------------------------------------------------------------------------------


def test_the_wheel_holds_the_package_its_data_files_and_its_licence(wheel):
    name = f"isograde-{isograde.__version__}"
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    about = {file for file in held if file.startswith(f"{name}.dist-info/")}
    assert f"{name}.dist-info/licenses/LICENSE" in about
    package = {f"isograde/{file}" for file in files_in(GRADER / "src/isograde")}
    assert {"isograde/py.typed", "isograde/feedback/templates/formgrader.html.j2"} <= package
    data = {
        f"{name}.data/data/{top}/{f}" for top in ("etc", "share") for f in files_in(GRADER / top)
    }
    assert held == package | data | about


def test_the_source_distribution_builds_the_same_wheel(wheel, tmp_path):
    archive = build("sdist", tmp_path)
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    source = tmp_path / archive.name.removesuffix(".tar.gz")
    again = build("wheel", tmp_path / "again", source)
    assert contents(again) == contents(wheel)


def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_its_licence_is_the_one_that_it_names():
    assert project()["license"] == "MIT"
    assert read("LICENSE").startswith("MIT License\n\nCopyright (c) ")
