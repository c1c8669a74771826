"""Check cells as students get them: folded, so that a page shows the tasks and the messages."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from ..cells import is_check


class FoldChecks(NbGraderPreprocessor):
    """Fold the code of check cells, for ``GenerateAssignment`` and ``GenerateSolution``.

    JupyterLab, Notebook and JupyterLite then show its first line, Colab a bar to open it. VS Code
    keeps what is folded to itself and reads no such thing from a notebook.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
        if is_check(cell):
            cell.metadata.setdefault("jupyter", {})["source_hidden"] = True
            cell.metadata["cellView"] = "form"  # Colab's
        return cell, resources
