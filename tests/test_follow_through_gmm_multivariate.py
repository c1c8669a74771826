"""`e_step` and `predict` are not blamed for what the functions that they call do wrong."""

import textwrap
import warnings
from functools import cache

import pytest
from answers import Exercise

LOG_GAUSSIAN = """
def log_gaussian(x, mu, cov):
    L = np.linalg.cholesky(cov)
    y = np.linalg.solve(L, (x - mu).T)
    logs = -0.5 * (len(mu) * np.log(2 * np.pi) + np.sum(y**2, axis=0)) - np.sum(np.log(np.diag(L)))
    return RESULT
"""
E_STEP = """
def e_step(x, mu, cov, p):
    a = np.stack([COLUMN for k in range(len(p))], axis=1)
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
"""
CALL = "log_gaussian(x, mu[k], cov[k])"
INLINE = """
def e_step(x, mu, cov, p):
    d = x[:, np.newaxis] - mu
    squares = np.einsum("ikd,kde,ike->ik", d, np.linalg.inv(cov), d)
    a = -0.5 * (squares + np.linalg.slogdet(cov)[1] + x.shape[1] * np.log(2 * np.pi))
    with np.errstate(divide="ignore"):
        a = a + np.log(p)
    log_f = np.logaddexp.reduce(a, axis=1, keepdims=True)
    return np.exp(a - log_f), np.sum(log_f)
"""
NO_WEIGHTS = E_STEP.replace("a + np.log(p)", "a + 0 * p")
MEAN = E_STEP.replace("np.sum(log_f)", "np.mean(log_f)")
NO_LOG_SUM_EXP = E_STEP.replace(
    "np.logaddexp.reduce(a, axis=1, keepdims=True)",
    "np.log(np.sum(np.exp(a), axis=1, keepdims=True))",
).replace('divide="ignore"):', 'all="ignore"):')
IN_PLACE = LOG_GAUSSIAN.replace("(x - mu).T", "x.T").replace("    L =", "    x -= mu\n    L =")
FAILS = "def log_gaussian(x, mu, cov):\n    raise ValueError('no')"
VALUES, RANGE, LOG_LIKELIHOOD = (
    f"test_e_step_{aspect}" for aspect in ("values", "range", "log_likelihood")
)


@cache
def exercise():
    return Exercise("gmm_multivariate")


def failures(*parts):
    """{check of e_step: message} of those that fail, where the answer has these functions."""
    names = exercise().namespace("\n".join(map(textwrap.dedent, parts)))
    with warnings.catch_warnings(action="error"):
        return exercise().judge(names, ["e_step"])


def log_gaussian(result):
    return LOG_GAUSSIAN.replace("RESULT", result)


def e_step(code=E_STEP, column=CALL):
    return code.replace("COLUMN", column)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([log_gaussian("2 * logs"), e_step()], id="twice"),
        pytest.param([log_gaussian("-logs"), e_step()], id="wrong sign"),
        pytest.param([log_gaussian("logs + 3"), e_step()], id="wrong constant"),
        pytest.param([log_gaussian("np.exp(logs)"), e_step()], id="density"),
        pytest.param([log_gaussian("np.round(logs, 1)"), e_step()], id="rounded"),
        pytest.param([log_gaussian("np.sort(logs)"), e_step()], id="sorted"),
        pytest.param([log_gaussian("np.float32(logs)"), e_step()], id="single precision"),
        pytest.param([log_gaussian("list(logs)"), e_step()], id="list"),
        pytest.param([log_gaussian("logs[:, None]"), INLINE], id="formulas beside a column"),
        pytest.param(
            [log_gaussian("logs[:, None]"), e_step(column=f"{CALL}[:, 0]")], id="own column"
        ),
        pytest.param(
            [log_gaussian("(logs, 0)"), e_step(column=f"{CALL}[0]")], id="own two results"
        ),
        pytest.param([log_gaussian("-logs"), e_step(column=f"-{CALL}")], id="sign turned twice"),
        pytest.param([log_gaussian("np.full_like(logs, np.nan)"), INLINE], id="beside nan"),
        pytest.param([log_gaussian("None"), INLINE], id="formulas beside None"),
        pytest.param([FAILS, INLINE], id="formulas beside an error"),
        pytest.param([IN_PLACE.replace("RESULT", "logs"), e_step()], id="points changed in place"),
        pytest.param(
            [IN_PLACE.replace("RESULT", "logs"), e_step(column=CALL.replace("x,", "x.copy(),"))],
            id="points changed in place, copies passed",
        ),
        pytest.param(
            [
                log_gaussian("logs").replace(
                    "    L =", "    assert len(mu) == 2, 'only two'\n    L ="
                ),
                e_step(),
            ],
            id="two dimensions only",
        ),
    ],
)
def test_a_right_e_step_keeps_its_marks(parts):
    assert failures(*parts) == {}


@pytest.mark.parametrize("result", ["logs", "2 * logs", "logs + 3", "np.round(logs, 1)"])
@pytest.mark.parametrize(
    "code, check, says",
    [
        (NO_WEIGHTS, VALUES, "log p_k is missing"),
        (MEAN, LOG_LIKELIHOOD, "it is the mean over the points"),
        (NO_LOG_SUM_EXP, RANGE, "Take log-sum-exp"),
    ],
)
def test_a_wrong_e_step_is_told_why_whatever_log_gaussian_gives(result, code, check, says):
    found = failures(log_gaussian(result), e_step(code))
    assert set(found) == {check} and says in found[check]


@pytest.mark.parametrize(
    "part", [log_gaussian("None"), log_gaussian("np.full_like(logs, np.nan)"), FAILS]
)
def test_log_gaussian_is_named_where_it_spoils_every_result(part):
    found = failures(part, e_step())
    assert set(found) == {VALUES, RANGE, LOG_LIKELIHOOD}
    for message in found.values():
        assert "e_step: " in message and "log_gaussian" in message and "Mend that first" in message


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


def failures_of_predict(*parts):
    names = exercise().namespace("\n".join(parts))
    with warnings.catch_warnings(action="error"):
        return exercise().judge(names, ["predict"])


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
