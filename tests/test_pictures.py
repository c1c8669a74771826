"""The pictures that are given: drawn from every form of result that counts as right, and described."""

import io
import pickle
import re
from contextlib import chdir, redirect_stdout
from copy import deepcopy
from functools import cache

import matplotlib
import numpy as np
import pytest
from answers import EXERCISES, ROOT, Exercise, bank, is_given, shows_a_picture
from isograde.reading.names import defined_names
from nbgrader.utils import is_solution

matplotlib.use("Agg")


@cache
def exercise(name):
    return Exercise(name)


def as_lists(result):
    if isinstance(result, tuple):
        return tuple(map(as_lists, result))
    return result.tolist() if isinstance(result, np.ndarray) else result


def numbers_by(make):
    def form(result):
        return tuple(map(form, result)) if isinstance(result, tuple) else make(result)

    return form


def with_z(kind):
    def form(result):
        z, *rest = result if isinstance(result, tuple) else (result,)
        is_assignment = rest and np.asarray(z).dtype.kind == "i"
        return (z.astype(kind), *rest) if is_assignment else result

    return form


FORMS = {
    "as the solution": lambda result: result,
    "lists": as_lists,
    "numbers as arrays without an axis": numbers_by(np.asarray),
    "numbers as arrays of length one": numbers_by(np.atleast_1d),
    "bool z": with_z(bool),
    "float z": with_z(float),
}


# A form of z is a form of its own only where a function returns z.
DRAWN = [
    (name, form)
    for name in EXERCISES
    for form in FORMS
    if "z" not in form.split() or "get_data" in exercise(name).functions
]


@cache
def results(name):
    """What the functions of a solution have returned, by their arguments: the same in each form.

    And the states in which they have left generators of random numbers.
    """
    return {}


def result_of(name, function, given, named):
    """A function's result, computed once. The rng that it is given moves each time."""
    rngs = [value for value in (*given, *named.values()) if isinstance(value, np.random.Generator)]
    key = function.__name__, pickle.dumps((given, named))
    if key not in results(name):
        result = function(*given, **named)
        results(name)[key] = result, [rng.bit_generator.state for rng in rngs]
    result, states = results(name)[key]
    for rng, state in zip(rngs, states, strict=True):
        rng.bit_generator.state = state
    return deepcopy(result)


@cache
def draw(name, form):
    """Run the given cells from top to bottom. Returns {id of a picture: (figure, alt)}."""
    with chdir(ROOT / "source" / name):  # where its data lie
        return draw_here(name, form)


def draw_here(name, form):
    names, shown, found = exercise(name).namespace(), [], {}

    def formed(function):
        # What it calls itself stays as it is: the form is that of what a picture gets.
        def call(*given, **named):
            assert not any(isinstance(value, list) for value in given), "tasks speak of arrays"
            return form(result_of(name, function, given, named))

        return call

    student = names | {f: formed(names[f]) for f in exercise(name).functions}
    student["show"] = lambda fig, alt: shown.append((fig, alt))
    for cell in exercise(name).notebook.cells:
        own = shows_a_picture(cell) and is_solution(cell) and form is FORMS["as the solution"]
        if is_given(cell) or own:
            with redirect_stdout(io.StringIO()):
                exec(compile(cell.source, cell.id, "exec"), student)
            if "N_STARTS" in student:
                student["N_STARTS"] = 3  # the build of the solution draws with all of them
            if shows_a_picture(cell):
                found[cell.id] = shown.pop()
    assert found and not shown
    student["plt"].close("all")
    return found


@pytest.mark.parametrize("name, form", DRAWN)
def test_the_pictures_are_drawn_from_each_form_that_counts_as_right(name, form):
    draw(name, FORMS[form])


@pytest.mark.parametrize("name", EXERCISES)
def test_every_picture_has_a_description_that_is_not_its_title(name):
    for id, (fig, alt) in draw(name, FORMS["as the solution"]).items():
        titles = [fig.get_suptitle(), *(ax.get_title() for ax in fig.axes)]
        assert len(alt) >= 60, id
        assert alt.rstrip(".") not in titles, id
        assert not re.search(r"\bnan\b|None|\bpicture of\b|^(A|The) (picture|figure|plot)", alt), (
            id
        )


@pytest.mark.parametrize("name", EXERCISES)
def test_a_cell_below_an_answer_takes_no_name_that_the_answer_uses(name):
    # A student's function `densities` would be gone after a cell with `densities = mixture_pdf(…)`.
    below = [
        cell
        for cell in exercise(name).notebook.cells
        if cell.cell_type == "code" and not is_solution(cell) and cell.id != "setup"
    ]
    taken = {n: cell.id for cell in below for n in defined_names(cell.source)}
    for answer in bank("right", name):
        used = defined_names(answer.code) - set(exercise(name).functions) - {"np", "norm"}
        assert not used & set(taken), (answer.name, {n: taken[n] for n in used & set(taken)})
