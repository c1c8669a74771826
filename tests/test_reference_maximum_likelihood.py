"""The solutions of maximum_likelihood agree with scipy, with a search, and with em_gmm_1d."""

import numpy as np
import pytest
from answers import Exercise
from mixtures import sample
from scipy.optimize import minimize
from scipy.stats import norm


@pytest.fixture(scope="module")
def ours():
    return Exercise("maximum_likelihood").namespace()


@pytest.fixture(scope="module")
def em_steps():
    return Exercise("em_gmm_1d").namespace()


@pytest.mark.parametrize("seed", range(5))
def test_the_log_likelihood_and_the_fit_of_one_gaussian_are_those_of_scipy(ours, seed):
    x = sample(seed, 1)
    mu, sigma = ours["fit_gaussian"](x)
    assert (mu, sigma) == pytest.approx(norm.fit(x), rel=1e-10)
    log_likelihood = ours["gaussian_log_likelihood"]
    assert log_likelihood(x, 0.5, 2.5) == pytest.approx(norm.logpdf(x, 0.5, 2.5).sum(), rel=1e-10)

    mus, sigmas = mu + np.linspace(-1, 1, 5), sigma * np.array([0.5, 0.8, 1, 1.2])
    surface = ours["log_likelihood_surface"](x, mus, sigmas)
    assert np.unravel_index(surface.argmax(), surface.shape) == (2, 2)
    assert surface.max() == pytest.approx(log_likelihood(x, mu, sigma))
    assert surface[4, 1] == pytest.approx(log_likelihood(x, mus[4], sigmas[1]))


@pytest.mark.parametrize("seed", range(5))
def test_the_weighted_fit_is_a_maximum_found_by_search_and_the_m_step(ours, em_steps, seed):
    rng = np.random.default_rng(seed)
    x, w = sample(seed, 2, m=50), rng.uniform(0, 3, size=50)
    fit = ours["fit_weighted_gaussian"](x, w)
    found = minimize(
        lambda theta: -np.sum(w * norm.logpdf(x, theta[0], np.exp(theta[1]))), x0=[0.0, 1.0]
    )
    assert fit == pytest.approx((found.x[0], np.exp(found.x[1])), abs=1e-4)
    assert fit[0] == pytest.approx(np.average(x, weights=w))
    assert fit[1] ** 2 == pytest.approx(np.cov(x, aweights=w, ddof=0))

    q = rng.dirichlet(np.ones(3), size=50)
    mu, sigma, _ = em_steps["m_step"](x, q)
    for k in range(3):
        assert ours["fit_weighted_gaussian"](x, q[:, k]) == pytest.approx((mu[k], sigma[k]))


def test_the_worked_values_of_one_gaussian(ours):
    x = np.array([1.0, 3.0])
    assert ours["gaussian_log_likelihood"](x, 1, 2) == pytest.approx(-3.724, abs=5e-4)
    grid = np.array([1.0, 2.0])
    assert ours["log_likelihood_surface"](x, grid, grid) == pytest.approx(
        np.array([[-3.838, -3.724], [-2.838, -3.474]]), abs=5e-4
    )
    assert ours["fit_gaussian"](x) == pytest.approx((2, 1))
    x = np.array([1.0, 2.0, 6.0])
    assert ours["fit_gaussian"](x) == pytest.approx((3, 2.160), abs=5e-4)
    w = np.array([2.0, 1.0, 1.0])
    weighted = ours["fit_weighted_gaussian"](x, w)
    assert weighted == pytest.approx((2.5, 2.062), abs=5e-4)
    assert weighted == pytest.approx(ours["fit_gaussian"](np.array([1.0, 1.0, 2.0, 6.0])))
