"""The solutions of em_gmm_1d agree with scikit-learn and with derivatives by differences."""

import numpy as np
import pytest
from answers import Exercise
from mixtures import CASES, sample, scikit_learn, start
from scipy.optimize import approx_fprime
from scipy.stats import norm


@pytest.fixture(scope="module")
def ours():
    return Exercise("em_gmm_1d").namespace()


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K", CASES)
def test_em_is_that_of_scikit_learn(ours, seed, K):
    x, theta = sample(seed, K), start(seed, K)
    mu, sigma, p, log_likelihoods = ours["em"](x, *theta, 20)
    model = scikit_learn(x, *theta, 20)
    np.testing.assert_allclose(mu, model.means_[:, 0], rtol=0, atol=1e-8)
    np.testing.assert_allclose(sigma, np.sqrt(model.covariances_[:, 0, 0]), rtol=0, atol=1e-8)
    np.testing.assert_allclose(p, model.weights_, rtol=0, atol=1e-8)
    X = x[:, np.newaxis]
    assert log_likelihoods[-1] == pytest.approx(model.score(X) * len(x), rel=1e-10)
    np.testing.assert_allclose(
        ours["e_step"](x, mu, sigma, p), model.predict_proba(X), rtol=0, atol=1e-8
    )
    np.testing.assert_allclose(
        ours["mixture_pdf"](x, mu, sigma, p), np.exp(model.score_samples(X)), rtol=1e-8
    )


@pytest.mark.parametrize("seed, K", CASES)
def test_the_log_likelihood_never_falls(ours, seed, K):
    log_likelihoods = ours["em"](sample(seed, K), *start(seed, K), 50)[3]
    assert log_likelihoods.shape == (51,)
    assert np.diff(log_likelihoods).min() > -1e-9 * abs(log_likelihoods[-1])


def test_the_derivatives_in_the_recap_are_those_of_the_expectation():
    rng = np.random.default_rng(3)
    x, q = rng.normal(0, 3, size=20), rng.dirichlet(np.ones(2), size=20)

    def expectation(theta):
        mu, sigma = theta[:2], theta[2:]
        return np.sum(q * (-np.log(sigma) - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)))

    def gradient(theta):
        mu, sigma = theta[:2], theta[2:]
        d = x[:, np.newaxis] - mu
        by_mu = np.sum(q * d / sigma**2, axis=0)
        by_sigma = np.sum(q * (d**2 / sigma**3 - 1 / sigma), axis=0)
        return np.concatenate([by_mu, by_sigma])

    theta = np.array([-1.0, 2.0, 1.5, 0.7])
    np.testing.assert_allclose(gradient(theta), approx_fprime(theta, expectation), rtol=1e-5)


def test_the_lower_bound_touches_the_log_likelihood_at_the_responsibilities(ours):
    x, theta = sample(1, 2), start(1, 2)

    def bound(q, mu, sigma, p):
        return np.sum(q * np.log(p * norm.pdf(x[:, np.newaxis], mu, sigma) / q))

    likelihood = ours["log_likelihood"](x, *theta)
    assert bound(ours["e_step"](x, *theta), *theta) == pytest.approx(likelihood, rel=1e-12)
    rng = np.random.default_rng(2)
    for _ in range(20):
        assert bound(rng.dirichlet(np.ones(2), size=len(x)), *theta) < likelihood


def test_the_data_have_the_parameters_of_the_exercise(ours):
    z, x = ours["get_data"](size=200_000, rng=np.random.default_rng(1))
    assert z.mean() == pytest.approx(0.4, abs=0.005)
    assert x[z == 1].mean() == pytest.approx(-2.5, abs=0.03)
    assert x[z == 0].mean() == pytest.approx(3.5, abs=0.03)
    assert x[z == 1].var() == pytest.approx(4, abs=0.06)
    assert x[z == 0].var() == pytest.approx(4, abs=0.06)
    assert ours["get_data"]()[1].shape == (40,)


def test_the_worked_values_of_the_notebook(ours):
    mu, sigma, p = np.array([0.0, 2.0]), np.array([1.0, 1.0]), np.array([0.25, 0.75])
    x = np.array([0.0, 1.0])
    assert ours["mixture_pdf"](x, mu, sigma, p) == pytest.approx([0.1402, 0.2420], abs=5e-5)
    assert ours["e_step"](x, mu, sigma, p)[0] == pytest.approx([0.711, 0.289], abs=5e-4)
    assert ours["e_step"](x, mu, sigma, p)[1] == pytest.approx([0.25, 0.75])
    assert ours["log_likelihood"](x, mu, sigma, p) == pytest.approx(-3.384, abs=1e-3)
    q = np.array([[1.0, 0.0], [0.5, 0.5], [0.0, 1.0]])
    mu, sigma, p = ours["m_step"](np.array([0.0, 1.0, 3.0]), q)
    assert mu == pytest.approx([1 / 3, 7 / 3])
    assert sigma**2 == pytest.approx([2 / 9, 8 / 9])
    assert p == pytest.approx([0.5, 0.5])
    mu, _, _, history = ours["em"](
        np.array([-1.0, 1.0]), np.array([-1.0, 1.0]), np.ones(2), np.full(2, 0.5), 1
    )
    assert mu == pytest.approx([-0.762, 0.762], abs=5e-4)
    assert history == pytest.approx([-2.970, -2.439], abs=5e-4)
