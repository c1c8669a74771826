"""What student cells put out: how much of it is kept, and in which form."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode, from_dict

OUTPUT_OVERHEAD = 500  # bytes that an output counts for besides its own: each takes its time
MAX_ERROR = 2_000  # characters of an error in place of one that is too long
MAX_PARTS = 1_000  # of one output: each takes its time to be looked at
MAX_NODES = 10_000  # dicts and lists in one output
NODE_OVERHEAD = 300  # bytes that such a one counts for: "{}" takes a hundred times its size
MAX_SIDE = 9_999  # pixels
MAX_ALT = 2_000  # characters of the description of a picture


def without_source(output: NotebookNode) -> NotebookNode:
    """Return an output of a check without a traceback, which holds lines of the check."""
    if output.output_type != "error":
        return output
    return error_of(output.ename, output.evalue)


def failure(name: str, message: str, frames: Iterable[str] = ()) -> dict[str, Any]:
    """Return the output for an error, with what is to be shown of the way to it."""
    traceback = [f"\x1b[0;31m{name}\x1b[0m: {message}", *frames]
    return {"output_type": "error", "ename": name, "evalue": message, "traceback": traceback}


def error_of(name: str, message: str) -> NotebookNode:
    """Return the output that says why a cell has none of its own."""
    output: NotebookNode = from_dict(failure(name, message))
    return output


def size_of(outputs: Iterable[Mapping[str, Any]]) -> int:
    """Return how many bytes outputs count for."""
    size = 0
    for output in outputs:
        nested = [*output.get("data", {}).values(), *output.get("metadata", {}).values()]
        size += OUTPUT_OVERHEAD + len(json.dumps(output)) + NODE_OVERHEAD * (nodes_of(nested) - 1)
    return size


def nodes_of(value: object) -> int:
    """Return how many dicts and lists there are in a value; it stops where these are too many."""
    count, rest = 0, [value]
    while rest and count <= MAX_NODES:
        one = rest.pop()
        if isinstance(one, dict | list):
            count += 1
            rest += one.values() if isinstance(one, dict) else one
    return count


def parts_of(content: Mapping[str, Any]) -> int:
    """Return how many kinds and lines the content of a message has, each of which is validated."""
    kinds, lines = content.get("data", {}), content.get("traceback", ())
    lists = [lines, *(value for value in kinds.values() if isinstance(value, list))]
    return len(kinds) + len(content.get("metadata", ())) + sum(map(len, lists))


def clean(output: Mapping[str, Any]) -> NotebookNode | None:
    """Return an output as it can be written to a notebook, or None if it is no output."""
    try:
        text = json.dumps(output, ensure_ascii=False).encode("utf-8", "replace")
        cleaned: NotebookNode = from_dict(json.loads(text))
        nbformat.validate(cleaned, ref="output", version=4)
    except (ValueError, TypeError, RecursionError, nbformat.ValidationError):
        return None
    if "metadata" in cleaned:
        cleaned.metadata = about_pictures(cleaned)
    return cleaned


def about_pictures(output: NotebookNode) -> NotebookNode:
    """Return the sizes and descriptions of pictures in the metadata of an output.

    Nothing else of it is kept: nbconvert's templates put some of it into a page as it is. These
    it escapes.
    """
    kept = {}
    for kind in output.data:
        said = output.metadata.get(kind) if kind.startswith("image/") else None
        if isinstance(said, dict):
            kept[kind] = {
                side: said[side]
                for side in ("width", "height")
                if type(said.get(side)) is int and 0 < said[side] <= MAX_SIDE
            }
            if isinstance(said.get("alt"), str):
                kept[kind]["alt"] = said["alt"][:MAX_ALT]
    sizes: NotebookNode = from_dict({kind: about for kind, about in kept.items() if about})
    return sizes
