"""The reference solutions agree with independent implementations."""

import numpy as np
import pytest
from answers import Exercise
from scipy.optimize import approx_fprime, minimize
from scipy.stats import norm
from sklearn.mixture import GaussianMixture


@pytest.fixture(scope="module")
def ours():
    return Exercise("em_gmm_1d").namespace()


@pytest.fixture(scope="module")
def one_gaussian():
    return Exercise("maximum_likelihood").namespace()


def sample(seed, K, m=300):
    rng = np.random.default_rng(seed)
    means, sds = rng.normal(0, 4, size=K), rng.uniform(0.8, 2, size=K)
    component = rng.choice(K, size=m, p=rng.dirichlet(3 * np.ones(K)))
    return rng.normal(means[component], sds[component])


def start(seed, K):
    rng = np.random.default_rng(seed + 1000)
    return rng.normal(0, 3, size=K), rng.uniform(1, 3, size=K), rng.dirichlet(3 * np.ones(K))


def scikit_learn(x, mu, sigma, p, n_steps):
    """scikit-learn's EM from the same start, with the same number of steps."""
    model = GaussianMixture(
        n_components=len(mu),
        max_iter=n_steps,
        tol=0,
        reg_covar=0,
        means_init=mu[:, np.newaxis],
        precisions_init=(1 / sigma**2)[:, np.newaxis, np.newaxis],
        weights_init=p,
    )
    return model.fit(x[:, np.newaxis])


CASES = [(seed, K) for seed in range(5) for K in (1, 2, 3)]


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


@pytest.mark.parametrize("seed", range(5))
def test_the_log_likelihood_and_the_fit_of_one_gaussian_are_those_of_scipy(one_gaussian, seed):
    x = sample(seed, 1)
    mu, sigma = one_gaussian["fit_gaussian"](x)
    assert (mu, sigma) == pytest.approx(norm.fit(x), rel=1e-10)
    log_likelihood = one_gaussian["gaussian_log_likelihood"]
    assert log_likelihood(x, 0.5, 2.5) == pytest.approx(norm.logpdf(x, 0.5, 2.5).sum(), rel=1e-10)

    mus, sigmas = mu + np.linspace(-1, 1, 5), sigma * np.array([0.5, 0.8, 1, 1.2])
    surface = one_gaussian["log_likelihood_surface"](x, mus, sigmas)
    assert np.unravel_index(surface.argmax(), surface.shape) == (2, 2)
    assert surface.max() == pytest.approx(log_likelihood(x, mu, sigma))
    assert surface[4, 1] == pytest.approx(log_likelihood(x, mus[4], sigmas[1]))


@pytest.mark.parametrize("seed", range(5))
def test_the_weighted_fit_is_a_maximum_found_by_search_and_the_m_step(ours, one_gaussian, seed):
    rng = np.random.default_rng(seed)
    x, w = sample(seed, 2, m=50), rng.uniform(0, 3, size=50)
    fit = one_gaussian["fit_weighted_gaussian"](x, w)
    found = minimize(
        lambda theta: -np.sum(w * norm.logpdf(x, theta[0], np.exp(theta[1]))), x0=[0.0, 1.0]
    )
    assert fit == pytest.approx((found.x[0], np.exp(found.x[1])), abs=1e-4)
    assert fit[0] == pytest.approx(np.average(x, weights=w))
    assert fit[1] ** 2 == pytest.approx(np.cov(x, aweights=w, ddof=0))

    q = rng.dirichlet(np.ones(3), size=50)
    mu, sigma, _ = ours["m_step"](x, q)
    for k in range(3):
        assert one_gaussian["fit_weighted_gaussian"](x, q[:, k]) == pytest.approx(
            (mu[k], sigma[k])
        )


def test_the_worked_values_of_one_gaussian(one_gaussian):
    x = np.array([1.0, 3.0])
    assert one_gaussian["gaussian_log_likelihood"](x, 1, 2) == pytest.approx(-3.724, abs=5e-4)
    grid = np.array([1.0, 2.0])
    assert one_gaussian["log_likelihood_surface"](x, grid, grid) == pytest.approx(
        np.array([[-3.838, -3.724], [-2.838, -3.474]]), abs=5e-4
    )
    assert one_gaussian["fit_gaussian"](x) == pytest.approx((2, 1))
    x = np.array([1.0, 2.0, 6.0])
    assert one_gaussian["fit_gaussian"](x) == pytest.approx((3, 2.160), abs=5e-4)
    w = np.array([2.0, 1.0, 1.0])
    weighted = one_gaussian["fit_weighted_gaussian"](x, w)
    assert weighted == pytest.approx((2.5, 2.062), abs=5e-4)
    assert weighted == pytest.approx(one_gaussian["fit_gaussian"](np.array([1.0, 1.0, 2.0, 6.0])))
