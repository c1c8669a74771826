"""In several dimensions, too: `e_step` is not blamed for what `log_gaussian` does wrong."""

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
