"""What decides on marks beside what was handed in: a version of the exercise, and settings.

Of both there is a checksum, so that the next run knows whether marks are still those of them.
"""

import hashlib
import os
import re
import stat
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from nbgrader.api import Assignment
from nbgrader.converters import Autograde
from traitlets.config import Config
from traitlets.utils.importstring import import_item

from .exercise import Names, names_of_notebook
from .handed_in import walk
from .sanitize import original_cells

# Of these classes a setting may decide on marks, and of all that autograding goes through.
SANDBOX = ("Sandbox", "WarmSandbox")
NO_MATTER = {"hidden"}  # where the course lies
LATE = "AssignLatePenalties"
ADDRESS = re.compile(r" at 0x[0-9a-f]+")

NamesOfExercise = dict[str, dict[str | None, Names]]  # by notebook, see ``names_of_checks``


def names_of_exercise(exercise: Assignment, folder) -> NamesOfExercise:
    """Return the names above each check. ``folder`` is that of the source. Raises NoSource."""
    return {
        notebook.name: names_of_notebook(notebook, Path(folder, f"{notebook.name}.ipynb"))
        for notebook in exercise.notebooks
    }


def exercise_checksum(exercise: Assignment, folder, names: NamesOfExercise) -> str:
    """Return a checksum of an exercise.

    It holds its cells as the gradebook has them, with their points, the names above checks, and the
    files beside the source.
    """
    version = hashlib.sha256()
    for notebook in sorted(exercise.notebooks, key=lambda notebook: notebook.name):
        version.update(as_text([notebook.name, notebook.kernelspec]).encode())
        cells = [
            [cell.cell_type, cell.source, cell.metadata.nbgrader]
            for cell in original_cells(notebook).values()
        ]
        version.update(as_text(sorted(cells, key=as_text)).encode())
        above = {str(check): vars(own) for check, own in names[notebook.name].items()}
        version.update(as_text(above).encode())
    for path, status in walk(folder):
        if stat.S_ISREG(status.st_mode) and path.suffix != ".ipynb":
            version.update(repr(os.path.relpath(path, folder)).encode() + path.read_bytes())
    return version.hexdigest()


def settings_checksum(config: Config, exercise: Assignment) -> str:
    """Return a checksum of the settings that decide on marks, and of what a penalty depends on."""
    converter = Autograde(config=config)
    steps = [*converter.sanitize_preprocessors, *converter.autograde_preprocessors]
    sections = {name for step in steps for name in sections_of(step)} | {*SANDBOX}
    late = config.get(LATE, {}).get("plugin_class")
    sections |= sections_of(late) if late else {"LateSubmissionPlugin"}
    decide = {
        name: {key: value for key, value in config[name].items() if key not in NO_MATTER}
        for name in sections
        if name in config
    }
    penalties = late or decide.get("LateSubmissionPlugin")
    kept = converter.exclude_overwriting.get(exercise.name, [])
    text = as_text([steps, decide, kept, str(exercise.duedate) if penalties else ""])
    return hashlib.sha256(text.encode()).hexdigest()


def sections_of(step) -> set[str]:
    """Return the sections of a configuration that a class, or one named by a text, reads."""
    try:
        found = import_item(step) if isinstance(step, str) else step
    except ImportError:  # the run will say so
        return {str(step).rpartition(".")[2]}
    return {base.__name__ for base in found.__mro__}


def as_text(value: object) -> str:
    """Return a text of plain data and names of classes, which is the same in each process."""
    if isinstance(value, Mapping):
        pairs = sorted(f"{as_text(key)}: {as_text(own)}" for key, own in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, (set, frozenset)):
        return f"{{{', '.join(sorted(map(as_text, value)))}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(as_text, value))}]"
    if is_dataclass(value) and not isinstance(value, type):
        return as_text({each.name: getattr(value, each.name) for each in fields(value)})
    if hasattr(value, "__qualname__"):  # a class or a function
        return f"{value.__module__}.{value.__qualname__}"
    return ADDRESS.sub("", repr(value))
