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


SHARES = """
def e_step(x, mu, cov, p):
    a = np.stack([log_gaussian(x, mu[k], cov[k]) for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    q, total = np.exp(a - log_f), np.sum(log_f)
    return RESULT
"""
DENSITY = """
def log_gaussian(x, mu, cov):
    d = np.sum((x - mu) * np.linalg.solve(cov, (x - mu).T).T, axis=1)
    log_det = np.linalg.slogdet(cov)[1]
    return RESULT
"""
BY_POINTS = """
def predict(x_1, mu, cov, p):
    first = [e_step(x_1[[i], np.newaxis], mu[:, :1], cov[:, :1, :1], p)[0] for i in range(len(x_1))]
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x_1[:, np.newaxis] - mu[:, 0])
    return np.sum(np.vstack(first) * lines, axis=1)
"""
BY_DENSITY = """
def predict(x_1, mu, cov, p):
    x = x_1[:, np.newaxis]
    with np.errstate(divide="ignore"):
        a = [np.log(p[k]) + log_gaussian(x, mu[k, :1], cov[k, :1, :1]) for k in range(len(p))]
    q = np.exp(np.transpose(a) - np.max(a, axis=0)[:, np.newaxis])
    lines = mu[:, 1] + cov[:, 1, 0] / cov[:, 0, 0] * (x - mu[:, 0])
    return np.sum(q * lines, axis=1) / np.sum(q, axis=1)
"""
FORMULAS = BY_DENSITY.replace(
    "log_gaussian(x, mu[k, :1], cov[k, :1, :1])",
    "(-np.log(cov[k, 0, 0]) / 2 - (x_1 - mu[k, 0]) ** 2 / (2 * cov[k, 0, 0]))",
)


@cache
def several_dimensions():
    return Exercise("gmm_multivariate")


def failures_of_predict(*parts):
    names = several_dimensions().namespace("\n".join(parts))
    with warnings.catch_warnings(action="error"):
        return several_dimensions().judge(names, ["predict"])


def shares(result):
    return SHARES.replace("RESULT", result)


def density(result):
    return DENSITY.replace("RESULT", result)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([shares("np.round(q), total")], id="hard"),
        pytest.param([shares("q / 2, total")], id="half"),
        pytest.param([shares("np.exp(a), total")], id="not divided"),
        pytest.param([shares("q[:, ::-1], total")], id="columns exchanged"),
        pytest.param([shares("q**2 / np.sum(q**2, axis=1, keepdims=True), None")], id="squared"),
        pytest.param([shares("q**2, np.nan"), BY_POINTS], id="point by point"),
        pytest.param([density("-d - log_det")], id="density without a half"),
        pytest.param([density("-d - log_det"), BY_DENSITY], id="own density"),
        pytest.param([shares("None"), FORMULAS], id="formulas beside None"),
        pytest.param([shares("np.nan * q, total"), FORMULAS], id="formulas beside nan"),
        pytest.param([shares("1 / 0"), FORMULAS], id="formulas beside an error"),
        pytest.param([shares("0 * q + 0.5, total"), FORMULAS], id="formulas beside constants"),
    ],
)
def test_a_right_predict_keeps_its_marks(parts):
    assert failures_of_predict(*parts) == {}


@pytest.mark.parametrize(
    "parts, said",
    [
        ([shares("None")], "e_step does not return q"),
        ([shares("q")], "e_step does not return q"),
        ([shares("q.T, total")], "e_step does not return q"),
        ([shares("np.nan * q, total")], "e_step gives responsibilities that are not finite"),
        ([shares("1 / 0")], "e_step stops with ZeroDivisionError"),
        ([shares("0 * q, total")], "e_step "),
        ([density("cov[1, 1]")], "e_step stops with IndexError"),
    ],
)
def test_an_e_step_that_predict_cannot_be_followed_through_is_named(parts, said):
    found = failures_of_predict(*parts)
    assert len(found) == 3
    for message in found.values():
        assert f"{said}" in message and "Mend that first" in message, message


def test_a_predict_that_is_wrong_beside_a_wrong_e_step_is_told_what_is_wrong():
    upside_down = BY_POINTS.replace("cov[:, 1, 0] / cov[:, 0, 0]", "cov[:, 0, 0] / cov[:, 1, 0]")
    assert upside_down != BY_POINTS
    found = failures_of_predict(shares("q[:, ::-1], total"), upside_down)
    assert set(found) == {"test_predict_line"}
    assert "the slope is upside down" in found["test_predict_line"]
    prior = "def predict(x_1, mu, cov, p):" + FORMULAS.split("p):", 1)[1].replace(
        "np.exp(np.transpose(a) - np.max(a, axis=0)[:, np.newaxis])", "p * np.ones((len(x_1), 1))"
    )
    found = failures_of_predict(shares("np.round(q), total"), prior)
    assert set(found) == {"test_predict_weights"}
    assert "averaged with the weights p_k" in found["test_predict_weights"]


TAIL = """
def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    h = norm.pdf(a) / norm.sf(a)
    first, second = mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
    return RESULT
"""
CENSORED_EM = """
def censored_em(x, censored, c, mu, sigma, n_steps):
    def value():
        return norm.logpdf(x[~censored], mu, sigma).sum() + censored.sum() * norm.logsf(c, mu, sigma)

    record = [value()]
    for _ in range(n_steps):
        MOMENTS
        mu = np.mean(np.where(censored, first, x))
        sigma = np.sqrt(np.mean(np.where(censored, second, x**2)) - mu**2)
        record.append(value())
    return mu, sigma, np.array(record)
"""
TAIL_FAILS = "def tail_moments(mu, sigma, c):\n    raise ValueError('no')"
TAIL_INLINE = """a = (c - mu) / sigma
        h = norm.pdf(a) / norm.sf(a)
        first, second = mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h"""


@cache
def beyond():
    return Exercise("em_beyond")


def failures_of_censored_em(*parts):
    with warnings.catch_warnings(action="error"):
        return beyond().judge(beyond().namespace("\n".join(parts)), ["censored_em"])


def tail(result):
    return TAIL.replace("RESULT", result)


def censored_em(moments="first, second = tail_moments(mu, sigma, c)"):
    return CENSORED_EM.replace("MOMENTS", moments)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(
            [tail("second, first"), censored_em("second, first = tail_moments(mu, sigma, c)")],
            id="own order",
        ),
        pytest.param([tail("[float(first), float(second)]")], id="list"),
        pytest.param([tail("np.array([first, second])")], id="array"),
        pytest.param([tail("np.array([first]), np.array([second])")], id="shape (1,)"),
        pytest.param([tail("first, first**2")], id="square of the mean"),
        pytest.param([tail("mu + h, second")], id="sigma missing"),
        pytest.param([tail("first, second - first**2")], id="variance"),
        pytest.param([tail("round(first, 2), round(second, 2)")], id="rounded"),
        *(
            pytest.param([wrong, censored_em(TAIL_INLINE)], id=f"formulas beside {name}")
            for name, wrong in (
                ("an error", TAIL_FAILS),
                ("None", tail("None")),
                ("nan", tail("first * np.nan, second")),
                ("texts", tail("str(first), str(second)")),
                ("one number", tail("first")),
                ("constants", tail("(6.3, 40.5)")),
            )
        ),
    ],
)
def test_a_right_censored_em_keeps_its_marks(parts):
    assert failures_of_censored_em(*parts) == {}


@pytest.mark.parametrize(
    "part",
    [
        TAIL_FAILS,
        tail("None"),
        tail("first"),
        tail("first, second, h"),
        tail("str(first), str(second)"),
        tail("first * np.nan, second"),
        tail("(6.3, 40.5)"),
        tail("mu, mu**2 + sigma**2"),
    ],
)
def test_tail_moments_is_named_where_censored_em_cannot_be_followed_through_it(part):
    found = failures_of_censored_em(part, censored_em())
    assert found
    for message in found.values():
        assert "tail_moments" in message and "Mend that first" in message, message
