"""Give a submitted notebook back what the instructor laid down, whatever was done to it."""

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook, Notebook
from nbgrader.nbgraderformat import SCHEMA_VERSION
from nbgrader.preprocessors import NbGraderPreprocessor

NEW_CELL = {
    "code": nbformat.v4.new_code_cell,
    "markdown": nbformat.v4.new_markdown_cell,
}
ADDED_BACK = "This cell ({}) was missing from the submission. It was added back for grading."


class KeepNbgraderMetadata(NbGraderPreprocessor):
    """Drop all cell metadata but nbgrader's own.

    Tags steer execution: a check cell tagged ``skip-execution`` is not run, and what is not run
    does not fail.
    """

    def preprocess_cell(self, cell, resources, index):
        cell.metadata = NotebookNode(
            {key: value for key, value in cell.metadata.items() if key == "nbgrader"}
        )
        return cell, resources


class RestoreCells(NbGraderPreprocessor):
    """Rewrite type, nbgrader metadata and locked source of every known cell from the gradebook.

    - Of several cells with one grade_id the last one counts: it stands below whatever the student
      wrote above it. The others become ordinary cells.
    - A cell whose grade_id the gradebook does not know becomes an ordinary cell.
    - A missing cell that is locked or graded is added back. A missing answer to autograded checks
      is not: its stub would hide a function that the student defines in a cell of their own.

    Each repair is logged in one line. It does the work of nbgrader's DeduplicateIds and
    OverwriteCells, which stop at metadata that is not well-formed.
    """

    def preprocess(self, nb, resources):
        names = resources["nbgrader"]
        self.student = names["student"]
        with Gradebook(names["db_url"]) as gradebook:
            notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
            originals = original_cells(notebook)

        nb = nbformat.v4.upgrade(nb)  # so that every cell has an id
        last = {grade_id_of(cell): index for index, cell in enumerate(nb.cells)}
        for index, cell in enumerate(nb.cells):
            grade_id = grade_id_of(cell)
            if grade_id not in originals:
                self.make_ordinary(cell, "it claims a grade_id that this notebook does not have")
            elif last[grade_id] != index:
                self.make_ordinary(cell, "it occurs again further down, and the last one counts")
            else:
                nb.cells[index] = self.restored(cell, originals[grade_id])
        self.add_missing(nb, originals)
        return nb, resources

    def make_ordinary(self, cell, reason):
        """Take a cell out of the grading."""
        grade_id = grade_id_of(cell)
        claim = cell.metadata.pop("nbgrader", {})
        # The formgrader also leaves metadata in cells that are neither graded nor locked.
        if not isinstance(claim, dict) or any(
            claim.get(flag) for flag in ("grade", "solution", "locked", "task")
        ):
            self.report(grade_id, f"made an ordinary cell, as {reason}")

    def restored(self, cell, original):
        """Return the submitted cell with the metadata, type and locked source of the original."""
        right, submitted = original.metadata.nbgrader, cell.metadata.nbgrader
        compared = ["schema_version", "grade", "solution", "task"]
        compared += ["points"] if "points" in right else []
        compared += [] if right.grade or right.solution else ["locked"]
        for key in compared:
            if submitted.get(key, False if key == "task" else None) != right[key]:
                self.report(
                    right.grade_id, f"set {key} back to {right[key]} from {submitted.get(key)}"
                )
        if cell.cell_type != original.cell_type:
            self.report(right.grade_id, f"made it a {original.cell_type} cell again")
            cell = NEW_CELL[original.cell_type](cell.source, id=cell.id)
        # The original holds the hidden tests: an edit shows only in the checksum of the release.
        cell.metadata.nbgrader = NotebookNode(right)
        edited = submitted.get("checksum") != utils.compute_checksum(cell)
        if utils.is_locked(cell):
            if edited:
                self.report(right.grade_id, "restored its text, which had been edited")
            cell.source = original.source
        return cell

    def add_missing(self, nb, originals):
        """Add back missing cells below their predecessor.

        If that is missing too, the place is above the next cell that is there, or else the end, so
        that a check never runs before an answer that stands in a cell without metadata.
        """
        order = list(originals)
        for position, grade_id in enumerate(order):
            places = {grade_id_of(cell): index for index, cell in enumerate(nb.cells)}
            original = originals[grade_id]
            metadata = original.metadata.nbgrader
            if grade_id in places or not (metadata.grade or metadata.task or metadata.locked):
                continue
            if position and order[position - 1] in places:
                place = places[order[position - 1]] + 1
            else:
                later = (places[other] for other in order[position:] if other in places)
                place = next(later, len(nb.cells))
            if not utils.is_locked(original):
                # An untouched stub scores 0 as "no response"; this one waits for a grader, who may
                # find the answer in another cell.
                comment = "# " if original.cell_type == "code" else ""
                note = comment + ADDED_BACK.format(grade_id)
                original.source = f"{note}\n\n{original.source}"
            nb.cells.insert(place, original)
            self.report(grade_id, "added back, as it was missing")

    def report(self, grade_id, repair):
        self.log.warning("Student %s, cell '%s': %s", self.student, grade_id, repair)


def grade_id_of(cell: NotebookNode) -> str | None:
    """Return the grade_id in a cell's metadata, or None if there is none or it is damaged."""
    claim = cell.metadata.get("nbgrader")
    grade_id = claim.get("grade_id") if isinstance(claim, dict) else None
    return grade_id if isinstance(grade_id, str) else None


def original_cells(notebook: Notebook) -> dict[str, NotebookNode]:
    """Return the cells that the gradebook holds of a notebook, by grade_id, in source order."""
    points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
    graded = {cell.name for cell in notebook.grade_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    tasks = {cell.name for cell in notebook.task_cells}
    cells = {}
    for source in notebook.source_cells:
        metadata = {
            "schema_version": SCHEMA_VERSION,
            "grade_id": source.name,
            "grade": source.name in graded,
            "solution": source.name in solutions,
            "task": source.name in tasks,
            "locked": source.locked,
            "cell_type": source.cell_type,
            "checksum": source.checksum,
        }
        if source.name in points:
            metadata["points"] = points[source.name]
        cell = NEW_CELL[source.cell_type](source.source)
        cell.metadata = nbformat.from_dict({"nbgrader": metadata})
        cells[source.name] = cell
    return cells
