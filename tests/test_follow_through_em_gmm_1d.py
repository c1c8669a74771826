"""A function is not blamed for what the functions that it calls do wrong."""

import textwrap
import warnings
from functools import cache

import pytest
from answers import Exercise

E_STEP = """
def e_step(x, mu, sigma, p):
    weighted = p * norm.pdf(np.asarray(x)[:, np.newaxis], mu, sigma)
    q = weighted / weighted.sum(axis=1, keepdims=True)
    return RESULT
"""
M_STEP = """
def m_step(x, q):
    N = np.sum(q, axis=0)
    mu = np.sum(q * x[:, np.newaxis], axis=0) / N
    sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
    p = N / len(x)
    return RESULT
"""
LOG_LIKELIHOOD = """
def log_likelihood(x, mu, sigma, p):
    value = np.sum(np.log(np.sum(p * norm.pdf(x[:, np.newaxis], mu, sigma), axis=1)))
    return RESULT
"""
EM = """
def em(x, mu, sigma, p, n_steps):
    history = [log_likelihood(x, mu, sigma, p)]
    for _ in range(n_steps):
        q = e_step(x, mu, sigma, p)
        STEP
        history.append(log_likelihood(x, mu, sigma, p))
    return mu, sigma, p, np.array(history)
"""
INLINE = """
def em(x, mu, sigma, p, n_steps):
    def table():
        return p * norm.pdf(x[:, np.newaxis], mu, sigma)

    history = [np.log(table().sum(axis=1)).sum()]
    for _ in range(n_steps):
        q = table() / table().sum(axis=1, keepdims=True)
        N = q.sum(axis=0)
        mu = x @ q / N
        sigma = np.sqrt(np.sum(q * (x[:, np.newaxis] - mu) ** 2, axis=0) / N)
        p = N / len(x)
        history.append(np.log(table().sum(axis=1)).sum())
    return mu, sigma, p, np.array(history)
"""
OWN_VALUE = """
def em(x, mu, sigma, p, n_steps):
    def value():
        return np.sum(np.log(np.sum(p * norm.pdf(x[:, np.newaxis], mu, sigma), axis=1)))

    history = [value()]
    for _ in range(n_steps):
        mu, sigma, p = m_step(x, e_step(x, mu, sigma, p))
        history.append(value())
    return mu, sigma, p, np.array(history)
"""
HISTORY, STEPS, RIGHT = "test_em_log_likelihoods", "test_em_steps", "test_em_right_answer"
FAILS = "def m_step(x, q):\n    raise ValueError('no')"


@cache
def exercise():
    return Exercise("em_gmm_1d")


def failures(*parts):
    """{check of em: message} of those that fail, where the answer has these functions."""
    names = exercise().namespace("\n".join(map(textwrap.dedent, parts)))
    with warnings.catch_warnings(action="error"):
        return exercise().judge(names, ["em"])


def e_step(result):
    return E_STEP.replace("RESULT", result)


def m_step(result):
    return M_STEP.replace("RESULT", result)


def log_likelihood(result):
    return LOG_LIKELIHOOD.replace("RESULT", result)


def em(step):
    return EM.replace("STEP", step)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([m_step("p, mu, sigma"), em("p, mu, sigma = m_step(x, q)")], id="own order"),
        pytest.param([e_step("q.T"), em("mu, sigma, p = m_step(x, q.T)")], id="q turned twice"),
        pytest.param([e_step("np.full_like(q, np.nan)"), INLINE], id="formulas beside nan"),
        pytest.param([FAILS, INLINE], id="formulas beside an error"),
        pytest.param([log_likelihood("None"), INLINE], id="formulas beside None"),
        pytest.param([log_likelihood("2 * value"), OWN_VALUE], id="own value beside a wrong one"),
        pytest.param([log_likelihood("np.array([value])")], id="shape (1,)"),
        pytest.param([log_likelihood("np.array([[value]])")], id="shape (1, 1)"),
        pytest.param([log_likelihood("np.array(value)")], id="0-d array"),
        pytest.param([log_likelihood("value / len(x)")], id="mean log-likelihood"),
        pytest.param([e_step("q[:, :2]")], id="e_step for two components"),
        pytest.param([m_step("[list(mu), tuple(sigma), p]")], id="lists"),
    ],
)
def test_a_right_em_keeps_its_marks(parts):
    assert failures(*parts) == {}


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            [m_step("p, mu, 1.1 * sigma"), em("p, mu, sigma = m_step(x, q)")], id="own order"
        ),
        pytest.param(
            [m_step("mu, 1.1 * sigma, p"), log_likelihood("2 * value"), OWN_VALUE], id="own value"
        ),
        pytest.param([m_step("mu, sigma**2, p")], id="variances"),
        pytest.param([e_step("np.round(q)")], id="hard"),
        pytest.param(
            [e_step("q.T"), m_step("mu, 2 * sigma, p").replace("(x, q):", "(x, q):\n    q = q.T")],
            id="q turned in m_step",
        ),
    ],
)
def test_a_right_em_beside_a_wrong_step_only_misses_the_right_result(parts):
    assert set(failures(*parts)) == {RIGHT}


@pytest.mark.parametrize(
    "parts, name",
    [
        ([e_step("None")], "e_step"),
        ([e_step("np.full_like(q, np.nan)")], "e_step"),
        ([e_step("q.T")], "e_step"),
        ([e_step("str(q)")], "e_step"),
        ([e_step("q / 0")], "e_step"),
        ([FAILS], "m_step"),
        ([m_step("None")], "m_step"),
        ([m_step("mu, sigma")], "m_step"),
        ([m_step("mu * np.nan, sigma, p")], "m_step"),
        ([m_step("mu, 0 * sigma, p")], "m_step"),
        ([m_step("mu, -sigma, p")], "m_step"),
    ],
)
def test_a_function_that_em_calls_is_named_where_it_spoils_every_step(parts, name):
    found = failures(*parts)
    assert RIGHT in found
    for message in found.values():
        assert f"em: {name} " in message or f"do what your {name}" in message, message


@pytest.mark.parametrize("result", ["None", "f'{value:.3f}'", "np.nan", "'text'"])
def test_a_log_likelihood_that_is_no_number_costs_the_history_alone(result):
    found = failures(log_likelihood(result))
    assert set(found) == {HISTORY}
    assert "em: log_likelihood does not return one finite number" in found[HISTORY]


def test_an_e_step_that_refuses_what_is_no_mixture_is_right():
    guard = (
        "def e_step(x, mu, sigma, p):\n    assert np.isclose(np.sum(p), 1) and np.all(sigma > 0)"
    )
    assert (
        failures(E_STEP.replace("def e_step(x, mu, sigma, p):", guard).replace("RESULT", "q"))
        == {}
    )
    exchanged = em("mu, sigma, p = m_step(x, e_step(x, mu, p, sigma))")
    assert set(failures(E_STEP.replace("RESULT", "q"), exchanged)) == {HISTORY, STEPS, RIGHT} - {
        HISTORY
    }


@pytest.mark.parametrize("function", ["e_step", "log_likelihood"])
def test_an_argument_that_another_function_changes_is_no_mistake_of_em(function):
    code = {"e_step": e_step("q"), "log_likelihood": log_likelihood("value")}[function]
    found = failures(code.replace("    return", "    mu += 0.5\n    return"))
    assert STEPS not in found and HISTORY not in found
    assert all("in place" in message for message in found.values())
