"""What is left in a notebook of that which was taken out of it."""

import re
from typing import Any
from urllib.parse import unquote

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor


class DropLeftovers(NbGraderPreprocessor):
    """Drop pasted pictures that no text shows any more, and what widgets showed.

    For the end of ``GenerateAssignment.preprocessors``: nbgrader takes the text of a solution or of
    a marking scheme out of a cell, and leaves its pictures there; it clears the outputs, and leaves
    the state of their widgets.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        nb.metadata.pop("widgets", None)
        for cell in nb.cells:
            pictures = cell.pop("attachments", {})
            shown = {name: data for name, data in pictures.items() if shows(cell.source, name)}
            if shown:
                cell.attachments = shown
        return nb, resources


def shows(text: str, name: str) -> bool:
    """Say whether a text refers to the picture of a name, which may be written as in a URL."""
    reference = re.compile(rf"attachment:{re.escape(name)}(?![\w-]|\.\w)")
    return bool(reference.search(text) or reference.search(unquote(text)))
