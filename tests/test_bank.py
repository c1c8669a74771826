"""No right answer loses a mark; every wrong one loses its mark, at its own function, and is told why.

`make test` takes each third of the right answers and each sixth of the wrong ones, to em_in_practice
each twelfth, and of the checks those that use a function which the answer defines. `make test-all`
takes all.
"""

import ast
import copy
import io
import warnings
from contextlib import redirect_stdout, suppress
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from answers import EVERYTHING, EXERCISES, Exercise, bank, by_cell, cells, grade_id, sampled
from isograde.checking.isolated import IsolatedExecute
from isograde.checking.score import CheckOutcome
from nbformat.v4 import new_notebook

ANSWERS = {
    kind: [(exercise, answer) for exercise in EXERCISES for answer in bank(kind, exercise)]
    for kind in ("right", "wrong")
}


def answers(kind, one_in=1):
    pairs = sampled(ANSWERS[kind], one_in)
    if kind == "wrong" and not EVERYTHING:
        # What is wrong there fits again and again, up to the last step.
        slow = [pair for pair in pairs if pair[0] == "em_in_practice"]
        pairs = [pair for pair in pairs if pair not in slow[::2]]
    return [pytest.param(*pair, id=f"{pair[0]}:{pair[1].name}") for pair in pairs]


@cache
def exercise(name):
    return Exercise(name)


def run(name, answer):
    # Wrong answers divide by zero and the like; of that no check may put out a warning, which
    # stock nbgrader takes for a failure.
    with warnings.catch_warnings(action="error"):
        one = exercise(name)
        return one.run(answer.code) if EVERYTHING else one.run_concerned(answer.code)


def mistaken(name, answer):
    """The function that holds the mistake: the answer's name begins with it."""
    return max((f for f in exercise(name).functions if answer.name.startswith(f"{f}_")), key=len)


@pytest.mark.parametrize("name", EXERCISES)
def test_the_solution_passes_every_check(name):
    assert exercise(name).run() == {}


@pytest.mark.parametrize("name, answer", answers("right", one_in=3))
def test_a_right_answer_keeps_every_mark(name, answer):
    assert run(name, answer) == {}


@pytest.mark.parametrize("name, answer", answers("right"))
def test_a_right_answer_calls_no_function_of_a_task_below(name, answer):
    # In the notebook, whose checks run from top to bottom, that one would not be there yet.
    functions = exercise(name).functions
    parts = by_cell(answer.code, functions)
    for number, function in enumerate(functions):
        used = {
            node.id
            for top in ast.parse(parts.get(function, "")).body
            if getattr(top, "name", "") == function
            for node in ast.walk(top)
            if isinstance(node, ast.Name)
        }
        assert not used & set(functions[number + 1 :])


@pytest.mark.parametrize("name, answer", answers("wrong", one_in=6))
def test_a_wrong_answer_loses_its_mark_and_is_told_why(name, answer):
    failed = run(name, answer)
    assert set(failed) == answer.fails
    function = mistaken(name, answer)
    own = [check for check in failed if exercise(name).owner(check) == function]
    assert own, f"{answer.name} keeps every mark of {function}"
    assert any(answer.fields["says"] in failed[check] for check in own)


@pytest.mark.parametrize("name, answer", answers("wrong", one_in=6))
def test_a_wrong_answer_loses_no_mark_elsewhere(name, answer):
    function = mistaken(name, answer)
    elsewhere = {check for check in answer.fails if exercise(name).owner(check) != function}
    assert all(may_cost(name, answer, function, check) for check in elsewhere), elsewhere


def may_cost(name, answer, function, check):
    """Whether a mistake may cost a check of another function, which calls the mistaken one.

    `test_F_right_answer` asks F for the right result, which can't come out of wrong parts. Other
    checks of F follow it through the student's own functions, if these can be followed.
    """
    called = exercise(name).calls(exercise(name).owner(check))
    return function in called and (
        check.endswith("_right_answer") or not can_be_followed(name, answer, called, check)
    )


def can_be_followed(name, answer, functions, check):
    """Whether functions of an answer work well enough for a check to follow another through them.

    Called as in this check, they must run, leave their arguments alone, give finite numbers in
    the shape of the right ones, and not the same twice in turn where the right ones differ. And
    they must compute their results from the points: where these move, or come in another order or
    twice as large, so do the results.
    """
    names, right = exercise(name).namespace(answer.code), exercise(name).namespace()
    with np.errstate(all="ignore"):
        try:
            laws = [(LAWS[name, each], each) for each in functions if (name, each) in LAWS]
            if not all(law(names[each]) for law, each in laws):
                return False
        except Exception:
            return False
    calls = []

    def recorded(function):
        wrong = names[function]

        def call(*arguments):
            given = copy.deepcopy(arguments)
            first = np.asarray(given[0]).tobytes()
            calls.append(((function, first), None, None))  # until it has returned
            found = wrong(*arguments)
            if all(map(np.array_equal, arguments, given)):
                calls[-1] = (calls[-1][0], found, right[function](*given))
            return found

        return call

    names |= {function: recorded(function) for function in functions}
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), suppress(Exception):
        warnings.simplefilter("ignore")
        exec(exercise(name).checks[check], names)
    if not all(same_form(found, expected) for _, found, expected in calls):
        return False
    groups = [[c for c in calls if c[0] == key] for key in {c[0] for c in calls}]
    return not any(
        alike(found, next_found) and not alike(right, next_right)
        for group in groups
        for (_, found, right), (_, next_found, next_right) in pairwise(group)
    )


POINTS = np.array([0.9, -0.4, 1.3, -1.1, 0.2, 1.3])
MU, SIGMA, P = np.array([1.2, 0.4]), np.array([0.7, 0.3]), np.array([0.3, 0.7])
SHARES = np.array([0.9, 0.2, 0.5, 0.4, 0.7, 0.6])


def moves_along(e_step):
    here, moved, mirrored = (
        np.array(e_step(sign * POINTS + by, sign * MU + by, SIGMA.copy(), P.copy()))
        for sign, by in ((1, 0), (1, 1), (-1, 0))
    )
    return alike(moved, here) or alike(mirrored, here)


def keeps_a_law(m_step):
    q = np.column_stack([SHARES, 1 - SHARES])
    mu, sigma, p = map(np.array, m_step(POINTS.copy(), q.copy()))
    return alike(tuple(m_step(POINTS.copy(), q.copy())), (mu, sigma, p)) and (
        alike(tuple(m_step(POINTS[::-1].copy(), q[::-1].copy())), (mu, sigma, p))
        or alike(tuple(m_step(POINTS + 1, q.copy())), (mu + 1, sigma, p))
        or alike(tuple(m_step(2 * POINTS, q.copy())), (2 * mu, 2 * sigma, p))
    )


def keeps_its_shares(log_e_step):
    def shares(times, by, stay=0):
        x, mu = times * POINTS + by, times * MU + by - stay
        q, _ = log_e_step(x, mu, abs(times) * SIGMA, P.copy())
        return np.array(q)

    here = shares(1, 0)
    if not alike(shares(1, 0), here) or alike(shares(1, 1, stay=1), here):
        return False
    return any(alike(shares(*way), here) for way in ((1, 1), (2, 0), (-1, 0)))


def follows_its_points(e_step):
    def shares(times, by, change=0.0):
        x, mu = times * POINTS + change + by, times * MU + by
        cov = (times * SIGMA[:, np.newaxis, np.newaxis]) ** 2
        return np.array(e_step(x[:, np.newaxis], mu[:, np.newaxis], cov, P.copy())[0])

    here = shares(1, 0)
    ways = (shares(*way) for way in ((1, 1), (2, 0), (-1, 0)))
    return any(alike(way, here) for way in ways) and not alike(shares(1, 0, SHARES), here)


PLANE = np.column_stack([POINTS, SHARES])
MEAN, MATRIX = np.array([0.4, 0.9]), np.array([[0.9, 0.2], [0.2, 0.4]])


def measures_from_the_mean(log_gaussian):
    here, moved, mirrored, elsewhere = (
        np.array(log_gaussian(times * PLANE + by, along * MEAN + by, MATRIX.copy()))
        for times, by, along in ((1, 0, 1), (1, 1, 1), (-1, 0, -1), (2, 0, 1))
    )
    return (alike(moved, here) or alike(mirrored, here)) and not alike(elsewhere, here)


def uses_each_number(tail_moments):
    here, again, *others = (
        np.squeeze(np.array(tail_moments(*given)) + 0.0)  # not of texts
        for given in (
            (0.5, 1.25, 2.0),
            (0.5, 1.25, 2.0),
            (1.625, 1.25, 2.0),
            (0.5, 1.625, 2.0),
            (0.5, 1.25, 2.375),
        )
    )
    return here.shape == (2,) and alike(here, again) and not any(alike(here, o) for o in others)


# What an exercise asks of a function before it follows another one through it.
LAWS = {
    ("em_gmm_1d", "e_step"): moves_along,
    ("em_gmm_1d", "m_step"): keeps_a_law,
    ("em_in_practice", "log_e_step"): keeps_its_shares,
    ("gmm_multivariate", "log_gaussian"): measures_from_the_mean,
    ("gmm_multivariate", "e_step"): follows_its_points,
    ("em_beyond", "tail_moments"): uses_each_number,
}


def same_form(found, expected):
    """Whether there is a result, finite and of the shape of the right one."""
    if isinstance(expected, tuple):
        return (
            np.iterable(found)
            and len(found) == len(expected)
            and all(map(same_form, found, expected))
        )
    return (
        found is not None
        and not isinstance(found, str)
        and np.shape(found if np.ndim(expected) else np.squeeze(found)) == np.shape(expected)
        and np.asarray(found).dtype.kind in "biuf"
        and np.all(np.isfinite(found))
    )


def alike(one, other):
    if isinstance(one, tuple):
        return all(map(alike, one, other))
    return np.shape(one) == np.shape(other) and np.allclose(one, other)


# Wrong answers that keep something from one call to the next.
KEEPING = {
    "em_beyond": [
        "tail_moments_kept_by_a",
        "censored_em_kept_from_call_to_call",
        "bernoulli_log_joint_kept_logarithms",
        "bernoulli_m_step_kept",
    ],
    "em_gmm_1d": [
        "get_data_generator_as_default",
        "mixture_pdf_weights_cached",
        "e_step_remembers_densities",
        "log_likelihood_cached_by_means",
        "em_warm_start",
    ],
    "em_in_practice": [
        "random_start_global_generator",
        "fit_history_kept",
        "best_of_kept_from_call_to_call",
    ],
    "gmm_multivariate": [
        "log_gaussian_kept",
        "e_step_kept",
        "m_step_kept",
        "ellipse_kept_by_mean",
    ],
}


class Backwards(IsolatedExecute):
    """Asks the last check first."""

    def ask_checks(self):
        self.asked.reverse()
        super().ask_checks()


def failed_as_graded(name, answers, execute):
    """The checks that fail a submission of several answers, as they say it, when it is graded."""
    one = exercise(name)
    solved = cells(one.notebook, "solution")
    notebook = new_notebook(cells=copy.deepcopy(one.graded_cells))
    sources = {function: solved[function].source for function in one.functions}
    for answer in answers:
        sources |= by_cell(answer.code, one.functions)
    for cell in notebook.cells:
        cell.source = sources.get(grade_id(cell), cell.source)
    names = {"nbgrader": {"student": "ada"}, "metadata": {}}
    done, _ = execute(timeout=20).preprocess(notebook, names)
    done, _ = CheckOutcome().preprocess(done, names)
    return {
        grade_id(cell): [output.evalue for output in cell.outputs if "evalue" in output]
        for cell in done.cells
        if grade_id(cell) in one.checks
    }


@pytest.mark.parametrize("name", sampled(list(KEEPING), one_in=4))
def test_answers_that_keep_something_get_the_same_marks_in_any_order_of_the_checks(name):
    answers = [answer for answer in bank("wrong", name) if answer.name in KEEPING[name]]
    assert len(answers) == len(KEEPING[name])
    found = failed_as_graded(name, answers, IsolatedExecute)
    assert any(found.values()) and not all(found.values())
    assert failed_as_graded(name, answers, Backwards) == found


@pytest.mark.parametrize("name", EXERCISES)
def test_the_bank_is_large_enough_to_mean_something(name):
    right = {answer.code for answer in bank("right", name)}
    wrong = {answer.code for answer in bank("wrong", name)}
    functions = exercise(name).functions
    assert len(right) >= 5 * len(functions) and len(wrong) >= 10 * len(functions)
    for function in functions:
        mistakes = [a for a in bank("wrong", name) if a.name.startswith(f"{function}_")]
        assert len(mistakes) >= 8, f"{function} has only {len(mistakes)} mistakes"
