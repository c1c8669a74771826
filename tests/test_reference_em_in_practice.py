"""The solutions of em_in_practice agree with scipy, scikit-learn, and a search."""

import numpy as np
import pytest
from answers import ROOT, Exercise
from mixtures import CASES, sample, scikit_learn, start
from scipy.optimize import minimize
from scipy.special import logsumexp
from scipy.stats import norm
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import cross_val_score


@pytest.fixture(scope="module")
def ours():
    return Exercise("em_in_practice").namespace()


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K", CASES)
def test_the_e_step_in_logarithms_is_that_of_scipy_and_scikit_learn(ours, seed, K):
    x, (mu, sigma, p) = np.append(sample(seed, K, m=60), [-1e4, 1e4]), start(seed, K)
    q, log_likelihood = ours["log_e_step"](x, mu, sigma, p)
    log_joint = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    log_f = logsumexp(log_joint, axis=1)
    assert log_likelihood == pytest.approx(log_f.sum(), rel=1e-12)
    np.testing.assert_allclose(q, np.exp(log_joint - log_f[:, np.newaxis]), rtol=0, atol=1e-10)

    model = scikit_learn(x[:-2], mu, sigma, p, 1)
    theta = model.means_[:, 0], np.sqrt(model.covariances_[:, 0, 0]), model.weights_
    q, log_likelihood = ours["log_e_step"](x, *theta)
    X = x[:, np.newaxis]
    assert log_likelihood == pytest.approx(model.score_samples(X).sum(), rel=1e-10)
    np.testing.assert_allclose(q, model.predict_proba(X), rtol=0, atol=1e-8)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K", CASES)
def test_a_fit_without_a_floor_and_its_bic_are_those_of_scikit_learn(ours, seed, K):
    x, theta = sample(seed, K), start(seed, K)
    mu, sigma, p, log_likelihoods = ours["fit"](x, *theta, 0.0, tol=-1, max_steps=30)
    model, X = scikit_learn(x, *theta, 30), x[:, np.newaxis]
    np.testing.assert_allclose(mu, model.means_[:, 0], rtol=0, atol=1e-8)
    np.testing.assert_allclose(sigma, np.sqrt(model.covariances_[:, 0, 0]), rtol=0, atol=1e-8)
    np.testing.assert_allclose(p, model.weights_, rtol=0, atol=1e-8)
    assert len(log_likelihoods) == 31
    assert log_likelihoods[-1] == pytest.approx(model.score(X) * len(x), rel=1e-10)
    found = ours["bic"](log_likelihoods[-1], K, len(x))
    assert found == pytest.approx(model.bic(X), rel=1e-10)


def test_a_fit_stops_after_the_first_gain_below_the_tolerance_and_never_falls(ours):
    for seed, K in CASES:
        for floor in (0.0, 1.5):
            mu, sigma, p = start(seed, K)
            begin = mu, np.maximum(sigma, floor), p
            *theta, record = ours["fit"](sample(seed, K), *begin, floor, tol=1e-3)
            gains = np.diff(record)
            assert gains.min() > -1e-9 and np.all(theta[1] >= floor)
            assert len(record) == 1001 or np.flatnonzero(gains < 1e-3)[0] == len(gains) - 1


@pytest.mark.parametrize("seed", range(3))
def test_no_point_that_the_floor_allows_is_better_than_the_fit_with_a_floor(ours, seed):
    x, K, floor = np.append(sample(seed, 2, m=60), [9.0, 9.1, 9.15]), 3, 0.4
    begin = np.array([-3.0, 2.0, 9.0]), np.full(3, 2.0), np.full(3, 1 / 3)
    mu, sigma, p, record = ours["fit"](x, *begin, floor, tol=1e-10, max_steps=20_000)
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


def test_the_floor_in_the_m_step_is_the_best_that_the_floor_allows(ours):
    rng = np.random.default_rng(4)
    x, q = rng.normal(0, 3, size=30), rng.dirichlet(np.ones(2), size=30)
    mu, sigma, p = ours["m_step"](x, q)
    for floor in (0.5 * sigma[0], 1.2 * sigma[0]):
        for k in range(2):
            grid = np.linspace(floor, 5 * sigma[k], 20_001)
            bound = -q[:, k].sum() * (np.log(grid) + sigma[k] ** 2 / (2 * grid**2))
            best = grid[bound.argmax()]
            assert max(sigma[k], floor) == pytest.approx(best, abs=2 * (grid[1] - grid[0]))


@pytest.mark.parametrize("seed", [0, 5, 7])  # the best is neither the first nor the last
def test_the_best_of_many_starts_is_the_best_and_not_below_that_of_scikit_learn(ours, seed):
    x = np.loadtxt(ROOT / "source/em_in_practice/galaxies.csv", skiprows=1) / 1000
    mu, sigma, p, best = ours["best_of"](x, 4, 15, np.random.default_rng(seed), 0.05)
    rng = np.random.default_rng(seed)
    ends = [ours["fit"](x, *ours["random_start"](x, 4, rng), 0.05) for _ in range(15)]
    ends = [log_likelihoods[-1] for *_, log_likelihoods in ends]
    assert best == max(ends) and best > ends[0] + 1 and best > ends[-1] + 1
    assert ours["log_e_step"](x, mu, sigma, p)[1] == pytest.approx(best, rel=1e-12)

    X = x[:, np.newaxis]
    model = GaussianMixture(4, n_init=5, tol=1e-5, max_iter=300, random_state=seed, reg_covar=0)
    model.fit(X)
    assert model.covariances_.min() > 0.05**2  # the floor forbids nothing that it has found
    assert best > model.score(X) * len(x) - 1e-3


@pytest.mark.parametrize("n_folds", [2, 7, 20])
def test_held_out_data_of_one_component_are_predicted_as_by_scikit_learn(ours, n_folds):
    x = sample(6, 1, m=20)
    found = ours["held_out"](x, 1, n_folds, 1, np.random.default_rng(8), 0.01)
    folds = np.array_split(np.random.default_rng(8).permutation(20), n_folds)
    rest = [np.setdiff1d(np.arange(20), fold) for fold in folds]
    means = cross_val_score(
        GaussianMixture(1, reg_covar=0), x[:, np.newaxis], cv=list(zip(rest, folds))
    )
    assert found == pytest.approx(means @ [len(fold) for fold in folds], rel=1e-8)
    alone = [norm.logpdf(x[f], *norm.fit(x[r])).sum() for f, r in zip(folds, rest)]
    assert found == pytest.approx(sum(alone), rel=1e-10)


def test_random_starts_choose_each_set_of_points_with_the_same_chance(ours):
    x, rng = np.array([4.0, 1.0, 7.0, 2.0]), np.random.default_rng(0)
    chosen = []
    for _ in range(3000):
        mu, sigma, p = ours["random_start"](x, 2, rng)
        assert sigma == pytest.approx([x.std()] * 2) and p == pytest.approx([0.5, 0.5])
        chosen.append(tuple(sorted(mu)))
    counts = [chosen.count(pair) for pair in set(chosen)]
    assert len(counts) == 6 and max(abs(np.array(counts) - 500)) < 5 * np.sqrt(500)


def test_components_in_order_are_the_same_mixture(ours):
    x, (mu, sigma, p) = sample(2, 3), start(2, 3)
    order = [1, 2, 0]  # no order of two, which is its own inverse
    before = np.sort(mu)[order], sigma, p
    q, log_likelihood = ours["log_e_step"](x, *before)
    *after, q_after = ours["in_order"](*before, q)
    assert np.all(np.diff(after[0]) > 0)
    again, same = ours["log_e_step"](x, *after)
    assert same == pytest.approx(log_likelihood, rel=1e-12)
    np.testing.assert_allclose(q_after, again, rtol=0, atol=1e-12)
