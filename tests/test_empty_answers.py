"""An answer that computes nothing earns nothing, and one that spoils its arguments earns no more.

The folder `tests/bank/empty` holds answers that are made up to fit each other. The others are made
here: each takes the place of one function, or of all, and returns constants, its arguments, numbers
that it has seen, or what is right for easier arguments than it was given. Of the constants
`make test` takes each third, another one of each function, and `make test-all` all.
"""

import copy
import inspect
import re
import warnings

import numpy as np
import pytest
from answers import EXERCISES, Exercise, bank, cells, sampled

MADE_UP = [(exercise, answer) for exercise in EXERCISES for answer in bank("empty", exercise)]
ALL = {exercise: Exercise(exercise) for exercise in EXERCISES}
FUNCTIONS = [(name, function) for name in EXERCISES for function in ALL[name].functions]
TAKE_ARRAYS = [
    pair
    for pair in FUNCTIONS
    if pair[1] not in ("get_data", "bic", "n_parameters", "tail_moments")
]


def judged(exercise, functions, make):
    """The checks of the functions that fail where `make(right function)` takes their places."""
    names, right = exercise.namespace(), exercise.namespace()
    names |= {function: make(right[function]) for function in functions}
    return failures(exercise, names, functions)


def failures(exercise, names, functions=None):
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        return exercise.judge(names, functions)


def all_of(exercise, functions):
    return {check for check in exercise.checks if exercise.owner(check) in functions}


def arguments_of(function, args, kwargs):
    bound = inspect.signature(function).bind(*args, **kwargs)
    bound.apply_defaults()
    return list(bound.arguments.values())


def in_the_form_of(result, fill):
    """A result like the right one, but made of `fill(shape)`."""
    if isinstance(result, tuple):
        return tuple(in_the_form_of(part, fill) for part in result)
    kind = np.asarray(result).dtype
    return np.array(fill(np.shape(result))).astype(kind)


def spread(value, shape):
    """Some numbers in another shape: along its last axis, its first, or again and again."""
    for array in (np.asarray(value), np.asarray(value)[..., np.newaxis]):
        try:
            return np.broadcast_to(array, shape)
        except ValueError:
            pass
    return np.resize(value, shape)


def filled(fill):
    return lambda right: lambda *args, **kwargs: in_the_form_of(right(*args, **kwargs), fill)


def nothing(right):
    return lambda *args, **kwargs: None


def argument(number, whole):
    """Return a copy of an argument, in the right form or as it is."""

    def make(right):
        def answer(*args, **kwargs):
            given = arguments_of(right, args, kwargs)
            value = given[min(number, len(given) - 1)]
            if isinstance(value, np.random.Generator) or value is None:
                value = 0.0
            if whole:
                return np.copy(value)
            return in_the_form_of(right(*args, **kwargs), lambda shape: spread(value, shape))

        return answer

    return make


def seen_before(right):
    """Return the numbers of the first right result, however many are asked for."""
    seen = []

    def numbers(result):
        parts = result if isinstance(result, tuple) else (result,)
        return [np.ravel(part) for part in parts]

    def answer(*args, **kwargs):
        result = right(*args, **kwargs)
        seen[:] = seen or numbers(result)
        parts = iter(seen)
        return in_the_form_of(result, lambda shape: np.resize(next(parts), shape))

    return answer


CONSTANTS = {
    "nothing": nothing,
    "not a number": filled(lambda shape: np.full(shape, np.nan)),
    "zeros": filled(np.zeros),
    "ones": filled(np.ones),
    "equal shares": filled(lambda shape: np.full(shape, 1 / shape[-1] if shape else 0.5)),
    "counted up": filled(lambda shape: np.arange(1.0, np.prod(shape) + 1).reshape(shape)),
    "numbers seen before": seen_before,
}
CONSTANTS |= {
    f"argument {number + 1}{' itself' if whole else ''}": argument(number, whole)
    for number in range(5)
    for whole in (False, True)
}


@pytest.mark.parametrize(
    "name, function, constant",
    sampled([(*pair, constant) for pair in FUNCTIONS for constant in CONSTANTS], one_in=3),
)
def test_a_function_that_computes_nothing_earns_nothing(name, function, constant):
    failed = judged(ALL[name], [function], CONSTANTS[constant])
    assert set(failed) == all_of(ALL[name], [function])


@pytest.mark.parametrize(
    "name, constant",
    sampled([(name, constant) for name in EXERCISES for constant in CONSTANTS], one_in=3),
)
def test_functions_that_all_compute_nothing_earn_nothing(name, constant):
    failed = judged(ALL[name], ALL[name].functions, CONSTANTS[constant])
    assert set(failed) == set(ALL[name].checks)


@pytest.mark.parametrize("name, answer", [pytest.param(*m, id=m[1].name) for m in MADE_UP])
def test_functions_that_only_fit_each_other_earn_nothing(name, answer):
    defined = [f for f in ALL[name].functions if f"def {f}(" in answer.code]
    failed = failures(ALL[name], ALL[name].namespace(answer.code), defined)
    assert set(failed) == all_of(ALL[name], defined)


@pytest.mark.parametrize("name, function", FUNCTIONS)
def test_the_visible_tests_by_heart_earn_nothing(name, function):
    def key(args, kwargs):
        values = [*args, *sorted(kwargs.items())]
        for number, value in enumerate(values):
            if isinstance(value, tuple) and isinstance(value[1], np.random.Generator):
                values[number] = value[0], value[1].bit_generator.state
            elif isinstance(value, np.random.Generator):
                values[number] = value.bit_generator.state
        return repr(values)

    exercise, known = ALL[name], set()

    def learning(right):
        def answer(*args, **kwargs):
            known.add(key(args, kwargs))
            return right(*args, **kwargs)

        return answer

    def reciting(right):
        def answer(*args, **kwargs):
            knows = key(args, kwargs) in known
            result = right(*args, **kwargs)
            return result if knows else in_the_form_of(result, np.zeros)

        return answer

    hidden = r"^ *### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS"
    names = exercise.namespace()
    names[function] = learning(exercise.namespace()[function])
    for check, cell in cells(exercise.notebook, "grade").items():
        exec(re.sub(hidden, "", cell.source, flags=re.DOTALL | re.MULTILINE), names)
    failed = judged(exercise, [function], reciting)
    assert set(failed) == all_of(exercise, [function])


def spoil(arguments):
    for value in arguments:
        if isinstance(value, np.ndarray):
            value[...] = 1.0


@pytest.mark.parametrize("name, function", TAKE_ARRAYS)
def test_arguments_made_easy_in_place_earn_nothing(name, function):
    def make(right):
        def answer(*args, **kwargs):
            spoil(args)
            return right(*args, **kwargs)

        return answer

    failed = judged(ALL[name], [function], make)
    assert set(failed) == all_of(ALL[name], [function])


@pytest.mark.parametrize("name, function", TAKE_ARRAYS)
def test_arguments_spoilt_after_use_cost_one_mark_of_the_function(name, function):
    def make(right):
        def answer(*args, **kwargs):
            result = copy.deepcopy(right(*args, **kwargs))
            spoil(args)
            return result

        return answer

    failed = judged(ALL[name], [function], make)
    (message,) = failed.values()
    assert "in place" in message
