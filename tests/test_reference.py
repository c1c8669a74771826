"""The reference solutions agree with independent implementations."""

import numpy as np
import pytest
from answers import ROOT, Exercise
from scipy.integrate import quad
from scipy.optimize import approx_fprime, minimize
from scipy.special import logsumexp
from scipy.stats import CensoredData, bernoulli, norm, truncnorm
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import cross_val_score


@pytest.fixture(scope="module")
def ours():
    return Exercise("em_gmm_1d").namespace()


@pytest.fixture(scope="module")
def one_gaussian():
    return Exercise("maximum_likelihood").namespace()


@pytest.fixture(scope="module")
def practice():
    return Exercise("em_in_practice").namespace()


@pytest.fixture(scope="module")
def beyond():
    return Exercise("em_beyond").namespace()


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


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K", CASES)
def test_the_e_step_in_logarithms_is_that_of_scipy_and_scikit_learn(practice, seed, K):
    x, (mu, sigma, p) = np.append(sample(seed, K, m=60), [-1e4, 1e4]), start(seed, K)
    q, log_likelihood = practice["log_e_step"](x, mu, sigma, p)
    log_joint = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    log_f = logsumexp(log_joint, axis=1)
    assert log_likelihood == pytest.approx(log_f.sum(), rel=1e-12)
    np.testing.assert_allclose(q, np.exp(log_joint - log_f[:, np.newaxis]), rtol=0, atol=1e-10)

    model = scikit_learn(x[:-2], mu, sigma, p, 1)
    theta = model.means_[:, 0], np.sqrt(model.covariances_[:, 0, 0]), model.weights_
    q, log_likelihood = practice["log_e_step"](x, *theta)
    X = x[:, np.newaxis]
    assert log_likelihood == pytest.approx(model.score_samples(X).sum(), rel=1e-10)
    np.testing.assert_allclose(q, model.predict_proba(X), rtol=0, atol=1e-8)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K", CASES)
def test_a_fit_without_a_floor_and_its_bic_are_those_of_scikit_learn(practice, seed, K):
    x, theta = sample(seed, K), start(seed, K)
    mu, sigma, p, log_likelihoods = practice["fit"](x, *theta, 0.0, tol=-1, max_steps=30)
    model, X = scikit_learn(x, *theta, 30), x[:, np.newaxis]
    np.testing.assert_allclose(mu, model.means_[:, 0], rtol=0, atol=1e-8)
    np.testing.assert_allclose(sigma, np.sqrt(model.covariances_[:, 0, 0]), rtol=0, atol=1e-8)
    np.testing.assert_allclose(p, model.weights_, rtol=0, atol=1e-8)
    assert len(log_likelihoods) == 31
    assert log_likelihoods[-1] == pytest.approx(model.score(X) * len(x), rel=1e-10)
    found = practice["bic"](log_likelihoods[-1], K, len(x))
    assert found == pytest.approx(model.bic(X), rel=1e-10)


def test_a_fit_stops_after_the_first_gain_below_the_tolerance_and_never_falls(practice):
    for seed, K in CASES:
        for floor in (0.0, 1.5):
            mu, sigma, p = start(seed, K)
            begin = mu, np.maximum(sigma, floor), p
            *theta, record = practice["fit"](sample(seed, K), *begin, floor, tol=1e-3)
            gains = np.diff(record)
            assert gains.min() > -1e-9 and np.all(theta[1] >= floor)
            assert len(record) == 1001 or np.flatnonzero(gains < 1e-3)[0] == len(gains) - 1


@pytest.mark.parametrize("seed", range(3))
def test_no_point_that_the_floor_allows_is_better_than_the_fit_with_a_floor(practice, seed):
    x, K, floor = np.append(sample(seed, 2, m=60), [9.0, 9.1, 9.15]), 3, 0.4
    begin = np.array([-3.0, 2.0, 9.0]), np.full(3, 2.0), np.full(3, 1 / 3)
    mu, sigma, p, record = practice["fit"](x, *begin, floor, tol=1e-10, max_steps=20_000)
    assert sigma.min() == floor

    def cost(theta):
        weights = np.append(theta[2 * K :], 0.0)  # logarithms, up to a common summand
        log_p = weights - logsumexp(weights)
        log_joint = log_p + norm.logpdf(x[:, np.newaxis], theta[:K], theta[K : 2 * K])
        return -logsumexp(log_joint, axis=1).sum()

    bounds = [(None, None)] * K + [(floor, None)] * K + [(None, None)] * (K - 1)
    theta = np.concatenate([mu, sigma, np.log(p[:-1] / p[-1])])
    assert cost(theta) == pytest.approx(-record[-1], rel=1e-12)
    found = minimize(cost, theta, method="L-BFGS-B", bounds=bounds)
    assert found.fun > cost(theta) - 1e-5
    rng = np.random.default_rng(seed)
    for _ in range(200):
        near = theta + rng.normal(0, 0.02, size=len(theta))
        near[K : 2 * K] = np.maximum(near[K : 2 * K], floor)
        assert cost(near) > cost(theta) - 1e-9
    below = theta.copy()
    below[K + np.argmin(sigma)] = 0.9 * floor
    assert cost(below) < cost(theta)  # it is the floor that holds it


def test_the_floor_in_the_m_step_is_the_best_that_the_floor_allows(practice):
    rng = np.random.default_rng(4)
    x, q = rng.normal(0, 3, size=30), rng.dirichlet(np.ones(2), size=30)
    mu, sigma, p = practice["m_step"](x, q)
    for floor in (0.5 * sigma[0], 1.2 * sigma[0]):
        for k in range(2):
            grid = np.linspace(floor, 5 * sigma[k], 20_001)
            bound = -q[:, k].sum() * (np.log(grid) + sigma[k] ** 2 / (2 * grid**2))
            best = grid[bound.argmax()]
            assert max(sigma[k], floor) == pytest.approx(best, abs=2 * (grid[1] - grid[0]))


@pytest.mark.parametrize("seed", [0, 5, 7])  # the best is neither the first nor the last
def test_the_best_of_many_starts_is_the_best_and_not_below_that_of_scikit_learn(practice, seed):
    x = np.loadtxt(ROOT / "source/em_in_practice/galaxies.csv", skiprows=1) / 1000
    mu, sigma, p, best = practice["best_of"](x, 4, 15, np.random.default_rng(seed), 0.05)
    rng = np.random.default_rng(seed)
    ends = [practice["fit"](x, *practice["random_start"](x, 4, rng), 0.05) for _ in range(15)]
    ends = [log_likelihoods[-1] for *_, log_likelihoods in ends]
    assert best == max(ends) and best > ends[0] + 1 and best > ends[-1] + 1
    assert practice["log_e_step"](x, mu, sigma, p)[1] == pytest.approx(best, rel=1e-12)

    X = x[:, np.newaxis]
    model = GaussianMixture(4, n_init=5, tol=1e-5, max_iter=300, random_state=seed, reg_covar=0)
    model.fit(X)
    assert model.covariances_.min() > 0.05**2  # the floor forbids nothing that it has found
    assert best > model.score(X) * len(x) - 1e-3


@pytest.mark.parametrize("n_folds", [2, 7, 20])
def test_held_out_data_of_one_component_are_predicted_as_by_scikit_learn(practice, n_folds):
    x = sample(6, 1, m=20)
    found = practice["held_out"](x, 1, n_folds, 1, np.random.default_rng(8), 0.01)
    folds = np.array_split(np.random.default_rng(8).permutation(20), n_folds)
    rest = [np.setdiff1d(np.arange(20), fold) for fold in folds]
    means = cross_val_score(
        GaussianMixture(1, reg_covar=0), x[:, np.newaxis], cv=list(zip(rest, folds))
    )
    assert found == pytest.approx(means @ [len(fold) for fold in folds], rel=1e-8)
    alone = [norm.logpdf(x[f], *norm.fit(x[r])).sum() for f, r in zip(folds, rest)]
    assert found == pytest.approx(sum(alone), rel=1e-10)


def test_random_starts_choose_each_set_of_points_with_the_same_chance(practice):
    x, rng = np.array([4.0, 1.0, 7.0, 2.0]), np.random.default_rng(0)
    chosen = []
    for _ in range(3000):
        mu, sigma, p = practice["random_start"](x, 2, rng)
        assert sigma == pytest.approx([x.std()] * 2) and p == pytest.approx([0.5, 0.5])
        chosen.append(tuple(sorted(mu)))
    counts = [chosen.count(pair) for pair in set(chosen)]
    assert len(counts) == 6 and max(abs(np.array(counts) - 500)) < 5 * np.sqrt(500)


def test_components_in_order_are_the_same_mixture(practice):
    x, (mu, sigma, p) = sample(2, 3), start(2, 3)
    order = [1, 2, 0]  # no order of two, which is its own inverse
    before = np.sort(mu)[order], sigma, p
    q, log_likelihood = practice["log_e_step"](x, *before)
    *after, q_after = practice["in_order"](*before, q)
    assert np.all(np.diff(after[0]) > 0)
    again, same = practice["log_e_step"](x, *after)
    assert same == pytest.approx(log_likelihood, rel=1e-12)
    np.testing.assert_allclose(q_after, again, rtol=0, atol=1e-12)


@pytest.mark.parametrize(
    "mu, sigma, c", [(0, 1, 0), (1, 2, 3), (-3, 5, 2), (4, 0.3, 2), (9, 2, 5)]
)
def test_moments_of_a_tail_are_those_of_integration_and_of_scipy(beyond, mu, sigma, c):
    found = beyond["tail_moments"](mu, sigma, c)
    end = max(mu, c) + 40 * sigma
    mass, first, second = (
        quad(lambda x: x**n * norm.pdf(x, mu, sigma), c, end, points=[max(mu, c) + sigma])[0]
        for n in range(3)
    )
    assert found == pytest.approx((first / mass, second / mass), rel=1e-8)
    tail = truncnorm((c - mu) / sigma, np.inf, loc=mu, scale=sigma)
    assert found == pytest.approx((tail.moment(1), tail.moment(2)), rel=1e-8)


def test_moments_of_a_tail_are_right_30_standard_deviations_out(beyond):
    # The continued fraction of the hazard, from its end.
    hazard = 30.0
    for n in range(60, 0, -1):
        hazard = 30 + n / hazard
    for mu, sigma in ((0, 1), (-2, 3), (100, 0.1)):
        c = mu + 30 * sigma
        mean, second = beyond["tail_moments"](mu, sigma, c)
        assert mean == pytest.approx(mu + sigma * hazard, rel=1e-12) and mean > c
        expected = mu**2 + sigma**2 + sigma * (mu + c) * hazard
        assert second == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_em_for_censored_points_climbs_to_the_fit_of_scipy(beyond, seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(rng.normal(0, 5), rng.uniform(0.5, 3), size=150)
    c = np.quantile(x, rng.uniform(0.4, 0.9))
    censored = x > c
    x = np.where(censored, c, x)
    mu, sigma, record = beyond["censored_em"](x, censored, c, x.mean(), x.std(), 400)
    assert np.all(np.diff(record) > -1e-9) and len(record) == 401
    expected = norm.fit(CensoredData.right_censored(x, censored))
    assert (mu, sigma) == pytest.approx(expected, rel=1e-3)
    longer, _ = quad(norm.pdf, c, mu + 40 * sigma, args=(mu, sigma), points=[mu + sigma])
    measured = norm.logpdf(x[x < c], mu, sigma).sum()
    assert record[-1] == pytest.approx(measured + censored.sum() * np.log(longer), rel=1e-8)


def test_with_nothing_censored_one_step_is_the_plain_fit(beyond):
    x = sample(3, 2, m=20)
    nothing = np.full(20, False)
    mu, sigma, record = beyond["censored_em"](x, nothing, x.max() + 1, 0.0, 5.0, 1)
    assert (mu, sigma) == pytest.approx(norm.fit(x), rel=1e-12)
    assert record == pytest.approx([norm.logpdf(x, 0, 5).sum(), norm.logpdf(x, mu, sigma).sum()])


def test_joint_probabilities_of_pictures_are_those_of_scipy_and_add_up_to_one(beyond):
    rng = np.random.default_rng(4)
    theta, p = rng.uniform(0.05, 0.95, size=(3, 6)), rng.dirichlet(np.ones(3))
    patterns = (np.arange(2**6)[:, np.newaxis] >> np.arange(6)) & 1
    found = beyond["bernoulli_log_joint"](patterns, theta, p)
    each = bernoulli.logpmf(patterns[:, np.newaxis], theta).sum(axis=2)
    np.testing.assert_allclose(found, each + np.log(p), rtol=1e-12)
    assert np.exp(found).sum() == pytest.approx(1, rel=1e-12)


@pytest.mark.parametrize("a", [0, 0.5, 2])
def test_no_other_templates_have_a_higher_penalized_expected_log_likelihood(beyond, a):
    rng = np.random.default_rng(5)
    x, q = rng.integers(0, 2, size=(30, 4)), rng.dirichlet(np.ones(3), size=30)

    def value(theta, p):
        expected = np.sum(q * beyond["bernoulli_log_joint"](x, theta, p))
        return expected + a * np.sum(np.log(theta) + np.log(1 - theta))

    theta, p = beyond["bernoulli_m_step"](x, q, a)
    best = value(theta, p)
    for _ in range(200):
        nearby = np.clip(theta + rng.normal(0, 0.01, size=theta.shape), 1e-6, 1 - 1e-6)
        weights = p * np.exp(rng.normal(0, 0.02, size=3))
        assert value(nearby, weights / weights.sum()) < best
