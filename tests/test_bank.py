"""No right answer loses a mark; every wrong one loses its mark, at its own function, and is told why."""

import warnings
from functools import cache

import numpy as np
import pytest
from answers import EXERCISES, Exercise, bank

ANSWERS = {
    kind: [(exercise, answer) for exercise in EXERCISES for answer in bank(kind, exercise)]
    for kind in ("right", "wrong")
}


def answers(kind):
    return [pytest.param(*pair, id=f"{pair[0]}:{pair[1].name}") for pair in ANSWERS[kind]]


@cache
def exercise(name):
    return Exercise(name)


def run(name, answer):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # wrong answers divide by zero and the like
        return exercise(name).run(answer.code)


def mistaken(name, answer):
    """The function that holds the mistake: the answer's name begins with it."""
    return max((f for f in exercise(name).functions if answer.name.startswith(f"{f}_")), key=len)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_solution_passes_every_check(name):
    assert exercise(name).run() == {}


@pytest.mark.parametrize("name, answer", answers("right"))
def test_a_right_answer_keeps_every_mark(name, answer):
    assert run(name, answer) == {}


@pytest.mark.parametrize("name, answer", answers("wrong"))
def test_a_wrong_answer_loses_its_mark_and_is_told_why(name, answer):
    failed = run(name, answer)
    assert set(failed) == answer.fails
    function = mistaken(name, answer)
    own = [check for check in failed if exercise(name).owner(check) == function]
    assert own, f"{answer.name} keeps every mark of {function}"
    assert answer.fields["says"] in failed[own[0]]


@pytest.mark.parametrize("name, answer", answers("wrong"))
def test_a_wrong_answer_loses_no_mark_elsewhere(name, answer):
    function = mistaken(name, answer)
    elsewhere = {check for check in answer.fails if exercise(name).owner(check) != function}
    assert elsewhere <= follow_through_allows(name, answer, function)


def follow_through_allows(name, answer, function):
    """The checks of `em` that a mistake in a function that `em` calls may cost.

    The right answer can't come out of wrong steps. The checks that follow `em` through the
    student's own functions can do so only if these run and leave their arguments alone.
    """
    if name != "em_gmm_1d" or function not in ("e_step", "m_step", "log_likelihood"):
        return set()
    steps, log_likelihoods = can_be_followed(exercise(name).namespace(answer.code))
    allowed = {"test_em_right_answer"}
    allowed |= set() if steps else {"test_em_steps"}
    return allowed | (set() if log_likelihoods else {"test_em_log_likelihoods"})


def can_be_followed(names):
    """Whether `em` can be followed through the steps, and through the log-likelihood, of an answer.

    They must run, leave their arguments alone, and say something that changes from step to step.
    """
    x = np.array([-4.0, -3.2, -2.5, -1.9, -0.4, 0.8, 1.9, 3.1, 3.3, 4.2, 5.0, 6.7])
    start = [np.array([0.0, 1.0]), np.array([1.0, 2.0]), np.array([0.5, 0.5])]
    given = [array.copy() for array in (x, *start)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            first = names["m_step"](x, names["e_step"](x, *start))
            second = names["m_step"](x, names["e_step"](x, *first))
            names["em"](x, *start, 2)
            values = [names["log_likelihood"](x, *step) for step in (start, first)]
        except Exception:
            return False, False
    if not all(np.array_equal(a, b) for a, b in zip((x, *start), given)):
        return False, False
    shapes = {np.shape(parameter) for parameter in (*first, *second)}
    steps = shapes == {(2,)} and np.all(np.isfinite(first)) and not np.allclose(first, second)
    if any(value is None or np.size(value) != 1 for value in values):
        return steps, False
    return steps, np.all(np.isfinite(values)) and not np.isclose(*values, rtol=1e-6, atol=0)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_bank_is_large_enough_to_mean_something(name):
    right = {answer.code for answer in bank("right", name)}
    wrong = {answer.code for answer in bank("wrong", name)}
    assert len(right) >= 30 and len(wrong) >= 60
    for function in exercise(name).functions:
        mistakes = [a for a in bank("wrong", name) if a.name.startswith(f"{function}_")]
        assert len(mistakes) >= 8, f"{function} has only {len(mistakes)} mistakes"
