"""`censored_em` is not blamed for what `tail_moments` does wrong."""

import warnings
from functools import cache

import pytest
from answers import Exercise

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
def exercise():
    return Exercise("em_beyond")


def failures_of_censored_em(*parts):
    with warnings.catch_warnings(action="error"):
        return exercise().judge(exercise().namespace("\n".join(parts)), ["censored_em"])


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
