"""What the text of a notebook says in numbers: lines with fields, which a test fills with results.

A module of tests for a notebook holds ``{id of a cell: [line, ...]}``. Each line stands in its cell
as it is when its fields are filled, as those of an f-string, from names that the module computes.
"""

import ast
import contextlib
import io
import re

import matplotlib
from answers import ROOT

# Numbers that no test computes: places in a book, versions, addresses.
REFERENCES = re.compile(
    r"[Ss]ections? [\d.]+( and [\d.]+)?|https?://\S+"
    r"|(BY|BY-SA|CC0|Attribution|ShareAlike|version) [\d.]+"
)


def filled(line, names):
    return eval(compile(ast.parse(f"f{line!r}", mode="eval"), line, "eval"), names)


def texts(notebook, kind=None):
    """{id: source} of the cells, or of those of a kind, "markdown" or "code"."""
    return {cell.id: cell.source for cell in notebook.cells if kind in (None, cell.cell_type)}


def false_lines(texts, lines, names):
    """The lines, filled, that don't stand in their cell: a list of (id, line)."""
    said = [(id, filled(line, names)) for id, own in lines.items() for line in own]
    return [(id, line) for id, line in said if line not in texts[id]]


def unchecked_numbers(texts, lines, names, given, without=("head",)):
    """{id: decimal numbers} of the texts that are in no line, but those that a task gives."""
    found = {}
    for id in texts.keys() - set(without):
        text = texts[id]
        for line in lines.get(id, []):
            text = text.replace(filled(line, names), " ")
        found[id] = set(re.findall(r"-?\d+\.\d+", REFERENCES.sub(" ", text))) - set(given)
    return {id: numbers for id, numbers in found.items() if numbers}


def names_after(exercise, is_wanted, names=None):
    """What a kernel holds after the solution and the cells that are wanted; no picture is shown."""
    matplotlib.use("Agg")
    names = names or exercise.namespace() | {"show": lambda fig, alt: None}
    place = contextlib.chdir(ROOT / "source" / exercise.name)  # where its data lie
    with place, contextlib.redirect_stdout(io.StringIO()):
        for cell in exercise.notebook.cells:
            if cell.cell_type == "code" and is_wanted(cell):
                exec(compile(cell.source, cell.id, "exec"), names)
    names["plt"].close("all")
    return names
