"""The solutions of em_beyond agree with integration, scipy, and all that is near them."""

import numpy as np
import pytest
from answers import Exercise
from mixtures import sample
from scipy.integrate import quad
from scipy.stats import CensoredData, bernoulli, norm, truncnorm


@pytest.fixture(scope="module")
def ours():
    return Exercise("em_beyond").namespace()


@pytest.mark.parametrize(
    "mu, sigma, c", [(0, 1, 0), (1, 2, 3), (-3, 5, 2), (4, 0.3, 2), (9, 2, 5)]
)
def test_moments_of_a_tail_are_those_of_integration_and_of_scipy(ours, mu, sigma, c):
    found = ours["tail_moments"](mu, sigma, c)
    end = max(mu, c) + 40 * sigma
    mass, first, second = (
        quad(lambda x: x**n * norm.pdf(x, mu, sigma), c, end, points=[max(mu, c) + sigma])[0]
        for n in range(3)
    )
    assert found == pytest.approx((first / mass, second / mass), rel=1e-8)
    tail = truncnorm((c - mu) / sigma, np.inf, loc=mu, scale=sigma)
    assert found == pytest.approx((tail.moment(1), tail.moment(2)), rel=1e-8)


def test_moments_of_a_tail_are_right_30_standard_deviations_out(ours):
    # The continued fraction of the hazard, from its end.
    hazard = 30.0
    for n in range(60, 0, -1):
        hazard = 30 + n / hazard
    for mu, sigma in ((0, 1), (-2, 3), (100, 0.1)):
        c = mu + 30 * sigma
        mean, second = ours["tail_moments"](mu, sigma, c)
        assert mean == pytest.approx(mu + sigma * hazard, rel=1e-12) and mean > c
        expected = mu**2 + sigma**2 + sigma * (mu + c) * hazard
        assert second == pytest.approx(expected, rel=1e-12)


def test_moments_of_a_tail_that_begins_far_below_are_those_of_all(ours):
    for far in (40, 1e6, 1e9):
        found = ours["tail_moments"](-2, 3, -2 - far * 3)
        assert found == pytest.approx((-2, 4 + 9), rel=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_em_for_censored_points_climbs_to_the_fit_of_scipy(ours, seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(rng.normal(0, 5), rng.uniform(0.5, 3), size=150)
    c = np.quantile(x, rng.uniform(0.4, 0.9))
    censored = x > c
    x = np.where(censored, c, x)
    mu, sigma, record = ours["censored_em"](x, censored, c, x.mean(), x.std(), 400)
    assert np.all(np.diff(record) > -1e-9) and len(record) == 401
    expected = norm.fit(CensoredData.right_censored(x, censored))
    assert (mu, sigma) == pytest.approx(expected, rel=1e-3)
    longer, _ = quad(norm.pdf, c, mu + 40 * sigma, args=(mu, sigma), points=[mu + sigma])
    measured = norm.logpdf(x[x < c], mu, sigma).sum()
    assert record[-1] == pytest.approx(measured + censored.sum() * np.log(longer), rel=1e-8)


def test_with_nothing_censored_one_step_is_the_plain_fit(ours):
    x = sample(3, 2, m=20)
    nothing = np.full(20, False)
    mu, sigma, record = ours["censored_em"](x, nothing, x.max() + 1, 0.0, 5.0, 1)
    assert (mu, sigma) == pytest.approx(norm.fit(x), rel=1e-12)
    assert record == pytest.approx([norm.logpdf(x, 0, 5).sum(), norm.logpdf(x, mu, sigma).sum()])


def test_joint_probabilities_of_pictures_are_those_of_scipy_and_add_up_to_one(ours):
    rng = np.random.default_rng(4)
    theta, p = rng.uniform(0.05, 0.95, size=(3, 6)), rng.dirichlet(np.ones(3))
    patterns = (np.arange(2**6)[:, np.newaxis] >> np.arange(6)) & 1
    found = ours["bernoulli_log_joint"](patterns, theta, p)
    each = bernoulli.logpmf(patterns[:, np.newaxis], theta).sum(axis=2)
    np.testing.assert_allclose(found, each + np.log(p), rtol=1e-12)
    assert np.exp(found).sum() == pytest.approx(1, rel=1e-12)


@pytest.mark.parametrize("a", [0, 0.5, 2])
def test_no_other_templates_have_a_higher_penalized_expected_log_likelihood(ours, a):
    rng = np.random.default_rng(5)
    x, q = rng.integers(0, 2, size=(30, 4)), rng.dirichlet(np.ones(3), size=30)

    def value(theta, p):
        expected = np.sum(q * ours["bernoulli_log_joint"](x, theta, p))
        return expected + a * np.sum(np.log(theta) + np.log(1 - theta))

    theta, p = ours["bernoulli_m_step"](x, q, a)
    best = value(theta, p)
    for _ in range(200):
        nearby = np.clip(theta + rng.normal(0, 0.01, size=theta.shape), 1e-6, 1 - 1e-6)
        weights = p * np.exp(rng.normal(0, 0.02, size=3))
        assert value(nearby, weights / weights.sum()) < best
