"""What grader/pyproject.toml declares, what is built from it, and environments to install it into.

Run as a program, it prints the lowest versions that are declared, as constraints of pip: that one
refuses a version which another requirement raises, where a resolver of lowest versions takes the
higher one in silence.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

GRADER = Path(__file__).parents[1]


def project() -> dict:
    """Return the table ``[project]`` of pyproject.toml."""
    return tomllib.loads((GRADER / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def declared() -> list[str]:
    """Return what the package needs, with what its extras need, as it is written there."""
    extras = project()["optional-dependencies"].values()
    return [text for texts in (project()["dependencies"], *extras) for text in texts]


def lowest() -> list[str]:
    """Return a constraint for each requirement with a lower bound."""
    bounds = [re.match(r"([\w-]+)(?:\[.*\])?>=([\w.]+)", text) for text in declared()]
    return [f"{bound[1]}=={bound[2]}" for bound in bounds if bound]


def build(kind, folder, source=GRADER) -> Path:
    """Build a "wheel" or "sdist" into a folder, from a source tree, and return its path."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = Path(folder).glob({"wheel": "*.whl", "sdist": "*.tar.gz"}[kind])
    return built


def link_distributions(names, environment):
    """Put distributions that this Python has, and all that they need, into another environment.

    Their files are links to the ones here, which takes a second in place of a minute.
    """
    for distribution in with_requirements(names):
        for file in distribution.files:
            source = Path(os.path.normpath(distribution.locate_file(file)))
            if source.is_relative_to(sys.prefix) and source.exists():
                link(source, environment / source.relative_to(sys.prefix), environment)


def with_requirements(texts, found=None) -> list:
    """Return the installed distributions that requirements ask for, directly or not."""
    from importlib.metadata import distribution

    from packaging.requirements import Requirement

    found = {} if found is None else found
    for requirement in map(Requirement, texts):
        for extra in ("", *requirement.extras):
            if (requirement.name, extra) in found:
                continue
            one = found[requirement.name, extra] = distribution(requirement.name)
            asked = [text for text in one.requires or () if applies(Requirement(text), extra)]
            with_requirements(asked, found)
    return list({one.name: one for one in found.values()}.values())


def applies(requirement, extra) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def link(source, target, environment):
    """Link a file; a script is written anew, as its first line names the Python that runs it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.parent == Path(sys.prefix, "bin") and source.read_bytes().startswith(b"#!"):
        script = re.sub(r"\A#!.*", f"#!{environment}/bin/python", source.read_text("utf-8"))
        target.write_text(script, encoding="utf-8")
        target.chmod(0o755)
        return
    try:
        target.hardlink_to(source)
    except OSError:  # on another disk
        shutil.copy2(source, target)


if __name__ == "__main__":
    print("\n".join(lowest()))
