"""The numbers typed into a check are those of its formulas, and no two mistakes look alike.

What a student sees of a check compares with numbers. The formulas that they come from stand in its
hidden part: `formulas(*case)` gives the right result and then those of `mistakes`, in their order.
"""

import ast
import io
import warnings
from contextlib import redirect_stdout

import numpy as np
import pytest
from answers import EXERCISES, Exercise, cells, source

TOLERANCE = dict(rtol=1e-5, atol=1e-9)


def function_of(check):
    return next(n for n in check.body if isinstance(n, ast.FunctionDef))


def block_with_formulas(check):
    """The statements among which a check defines `formulas`, or None."""
    for node in ast.walk(function_of(check)):
        block = getattr(node, "body", None)
        if isinstance(block, list) and place_of_formulas(block) is not None:
            return block


def place_of_formulas(block):
    return next((i for i, n in enumerate(block) if getattr(n, "name", "") == "formulas"), None)


WITH_FORMULAS = [
    (exercise, check)
    for exercise in EXERCISES
    for check, cell in cells(source(exercise), "grade").items()
    if block_with_formulas(ast.parse(cell.source))
]


def names_in(exercise, check):
    """What the names of a check stand for where its formulas have just been defined."""
    tree = ast.parse(cells(source(exercise), "grade")[check].source)
    block = block_with_formulas(tree)
    place = place_of_formulas(block)
    block[place + 1 : place + 1] = ast.parse("captured.update(locals())").body
    captured = {}
    names = Exercise(exercise).namespace() | {"captured": captured}
    with redirect_stdout(io.StringIO()):
        exec(compile(ast.fix_missing_locations(tree), check, "exec"), names)
    return captured


def numbers(result):
    """A result, or a tuple of several, as one row of numbers."""
    parts = result if isinstance(result, tuple) else (result,)
    return np.concatenate([np.ravel(part).astype(float) for part in parts])


def alike(one, other):
    return len(one) == len(other) and np.allclose(one, other, **TOLERANCE, equal_nan=True)


@pytest.mark.parametrize("exercise, check", WITH_FORMULAS)
def test_the_numbers_of_a_check_are_those_of_its_formulas(exercise, check):
    names = names_in(exercise, check)
    typed = {"right": names["expected"], **names["mistakes"]}
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        computed = names["formulas"](*names["case"])
    for (message, one), other in zip(typed.items(), computed, strict=True):
        assert np.shape(one) == np.shape(other) or isinstance(one, tuple), message
        assert alike(numbers(one), numbers(other)), message


@pytest.mark.parametrize("exercise, check", WITH_FORMULAS)
def test_no_two_mistakes_of_a_check_have_the_same_numbers(exercise, check):
    names = names_in(exercise, check)
    typed = {"right": names["expected"], **names["mistakes"]}
    seen = []
    for message, result in typed.items():
        same = [other for other, row in seen if alike(row, numbers(result))]
        assert not same, f"{message} looks like {same}"
        seen.append((message, numbers(result)))
