"""Give a submitted notebook back what the instructor laid down, whatever was done to it."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.api import Gradebook, Notebook
from nbgrader.nbgraderformat import SCHEMA_VERSION
from nbgrader.preprocessors import NbGraderPreprocessor

from ..cells import grade_id_of, is_check
from ..text import shown
from .names import defined_names, undefined_names
from .notebook import give_ids, new_cell

WORD = re.compile(r"\w+")
NOTHING_TO_DO = "Nothing is to be done."
ADDED_BACK = "This cell ({}) was missing from the submission. It was added back for grading."


class KeepNbgraderMetadata(NbGraderPreprocessor):
    """Drop all cell metadata but nbgrader's own.

    Tags steer execution: a check cell tagged ``skip-execution`` is not run, and what is not run
    does not fail.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: Any, index: int
    ) -> tuple[NotebookNode, Any]:
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
    - A check that stands above the answer to it is moved below, wherever that was written.

    Each kind of repair is logged in one line. It does the work of nbgrader's DeduplicateIds and
    OverwriteCells, which stop at metadata that is not well-formed. Afterwards there is no metadata
    of nbgrader's but the gradebook's, so that its CheckCellMetadata has nothing left to find.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        names = resources["nbgrader"]
        self.student = names["student"]
        self.repairs: dict[str, list[str | None]] = {}
        with Gradebook(names["db_url"]) as gradebook:
            notebook = gradebook.find_notebook(names["notebook"], names["assignment"])
            originals = original_cells(notebook)

        nb = nbformat.v4.upgrade(nb)  # so that every cell has an id
        last = {grade_id_of(cell): index for index, cell in enumerate(nb.cells)}
        for index, cell in enumerate(nb.cells):
            grade_id = grade_id_of(cell)
            if grade_id not in originals:
                self.make_ordinary(cell, "this notebook has no such grade_id")
            elif last[grade_id] != index:
                self.make_ordinary(
                    cell, "the same grade_id comes again below, and the last counts"
                )
            else:
                nb.cells[index] = self.restored(cell, originals[grade_id])
        self.add_missing(nb, originals)
        self.put_in_order(nb, list(originals))
        give_ids(nb.cells)
        if last.keys().isdisjoint(originals):
            # Another notebook, or one into which the cells were copied.
            self.log.warning(
                "Student %s: no cell of %s.ipynb is a cell of the exercise. Its checks were added "
                "below what is there. See whether it is the right notebook, and whether it holds "
                "the answers.",
                self.student,
                names["notebook"],
            )
        else:
            self.tell()
        return nb, resources

    def make_ordinary(self, cell: NotebookNode, reason: str) -> None:
        """Take a cell out of the grading."""
        grade_id = grade_id_of(cell)
        claim = cell.metadata.pop("nbgrader", {})
        # The formgrader also leaves metadata in cells that are neither graded nor locked.
        if not isinstance(claim, dict) or any(
            claim.get(flag) for flag in ("grade", "solution", "locked", "task")
        ):
            self.repair(f"made ordinary, as {reason}", grade_id)

    def restored(self, cell: NotebookNode, original: NotebookNode) -> NotebookNode:
        """Return the submitted cell with the metadata, type and locked source of the original."""
        right, submitted = original.metadata.nbgrader, cell.metadata.nbgrader
        compared = ["schema_version", "grade", "solution", "task"]
        compared += ["points"] if "points" in right else []
        compared += [] if right.grade or right.solution else ["locked"]
        for key in compared:
            if submitted.get(key, False if key == "task" else None) != right[key]:
                self.repair("restored the metadata, which had been edited", right.grade_id)
        if cell.cell_type != original.cell_type:
            self.repair(f"made {original.cell_type} again", right.grade_id)
            cell = new_cell(original.cell_type, cell.source, cell.id)
        # The original holds the hidden tests: an edit shows only in the checksum of the release.
        cell.metadata.nbgrader = NotebookNode(right)
        edited = submitted.get("checksum") != utils.compute_checksum(cell)
        if utils.is_locked(cell):
            if edited:
                self.repair("restored the text, which had been edited", right.grade_id)
            cell.source = original.source
        return cell

    def add_missing(self, nb: NotebookNode, originals: Mapping[str, NotebookNode]) -> None:
        """Add back missing cells below their predecessor.

        If that is missing too, the place is above the next cell that is there, or else the end, so
        that a check never runs before an answer that stands in a cell without metadata.
        """
        order = list(originals)
        places = places_of(nb.cells)
        for position, grade_id in enumerate(order):
            original = originals[grade_id]
            metadata = original.metadata.nbgrader
            if grade_id in places or not (metadata.grade or metadata.task or metadata.locked):
                continue
            if position and order[position - 1] in places:
                place = places[order[position - 1]] + 1
            else:
                later = (places[other] for other in order[position:] if other in places)
                place = next(later, len(nb.cells))
            then = NOTHING_TO_DO
            if not utils.is_locked(original):
                # An untouched stub scores 0 as "no response"; this one waits for a grader, who may
                # find the answer in another cell.
                comment = "# " if original.cell_type == "code" else ""
                note = comment + ADDED_BACK.format(grade_id)
                original.source = f"{note}\n\n{original.source}"
                then = "Give marks by hand, if the answer is in another cell."
            nb.cells.insert(place, original)
            places = places_of(nb.cells)
            self.repair("added back, as missing", grade_id, then)

    def put_in_order(self, nb: NotebookNode, order: Sequence[str]) -> None:
        """Move locked code cells that the student's order of cells would make useless.

        What is given, such as imports, comes above the answers that follow it in the exercise. A
        check comes below the answers before it, and below the first cell that defines what it
        needs. The answers themselves, and all other cells, stay in the student's order.
        """
        places = places_of(nb.cells)
        # Both are kept for this submission only.
        words, defined = cache(lambda source: set(WORD.findall(source))), cache(defined_names)
        answers = {one for one, index in places.items() if utils.is_solution(nb.cells[index])}
        for position, grade_id in enumerate(order):
            place = places.get(grade_id)
            if place is None or not utils.is_locked(cell := nb.cells[place]):
                continue
            before = [places[one] for one in order[:position] if one in answers]
            after = [places[one] for one in order[position:] if one in answers]
            if is_check(cell):
                lowest = max(
                    [*before, *first_definitions(nb.cells, place, words, defined)], default=place
                )
                if lowest > place:
                    nb.cells.insert(lowest, nb.cells.pop(place))
                    places = places_of(nb.cells)
                    self.repair("moved below the answer that is checked", grade_id)
            elif cell.cell_type == "code":
                highest = min(after, default=place)
                if highest < place and all(index < highest for index in before):
                    nb.cells.insert(highest, nb.cells.pop(place))
                    places = places_of(nb.cells)
                    self.repair("moved above the answers, which need it", grade_id)

    def repair(self, what: str, grade_id: str | None, then: str = NOTHING_TO_DO) -> None:
        cells = self.repairs.setdefault(f"{what}. {then}", [])
        if grade_id not in cells:
            cells.append(grade_id)

    def tell(self) -> None:
        for what, cells in self.repairs.items():
            names = shown([f"'{grade_id}'" for grade_id in cells], most=20)
            self.log.warning(
                "Student %s, cell%s %s: %s",
                self.student,
                "s" * (len(cells) > 1),
                names,
                what,
            )


def places_of(cells: Sequence[NotebookNode]) -> dict[str | None, int]:
    return {grade_id_of(cell): index for index, cell in enumerate(cells)}


def first_definitions(
    cells: Sequence[NotebookNode],
    place: int,
    words: Callable[[str], set[str]],
    defined: Callable[[str], frozenset[str]],
) -> list[int]:
    """Return where the names that a check takes from elsewhere are first defined.

    A cell that holds such a name in any other way counts too, as it may define it. ``words`` and
    ``defined`` return the names that a source holds, and defines.
    """
    try:
        needed = undefined_names(cells[place].source)
    except SyntaxError:
        return []
    found = []
    for name in needed:
        above = any(name in words(cell.source) for cell in cells[:place] if not is_check(cell))
        below = (
            index
            for index, cell in enumerate(cells[place:], start=place)
            if cell.cell_type == "code" and not is_check(cell) and name in defined(cell.source)
        )
        if not above and (index := next(below, None)) is not None:
            found.append(index)
    return found


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
        cell = new_cell(source.cell_type, source.source, source.name)
        cell.metadata = nbformat.from_dict({"nbgrader": metadata})
        cells[source.name] = cell
    return cells
