"""The solutions of gmm_multivariate agree with scipy, scikit-learn, and integration."""

import numpy as np
import pytest
from answers import Exercise
from scipy.integrate import quad
from scipy.stats import linregress, multivariate_normal, norm
from sklearn.mixture import GaussianMixture

KINDS = {"full": "full", "tied": "tied", "diagonal": "diag", "spherical": "spherical"}
CASES = [(seed, K, D) for seed in range(3) for K in (1, 2, 3) for D in (1, 2, 4)]


@pytest.fixture(scope="module")
def ours():
    return Exercise("gmm_multivariate").namespace()


def mixture(seed, K, D):
    """``(mu, cov, p)`` of a mixture with untidy covariances."""
    rng = np.random.default_rng(seed)
    factors = rng.normal(size=(K, D, D)) + 0.5 * np.eye(D)
    cov = factors @ np.swapaxes(factors, 1, 2) + 0.1 * np.eye(D)
    return rng.normal(0, 3, size=(K, D)), cov, rng.dirichlet(3 * np.ones(K))


def sample(seed, K, D, m=200):
    rng, (mu, cov, p) = np.random.default_rng(seed + 100), mixture(seed, K, D)
    k = rng.choice(K, size=m, p=p)
    return mu[k] + np.einsum("ide,ie->id", np.linalg.cholesky(cov)[k], rng.normal(size=(m, D)))


def model(mu, cov, p, n_steps, ridge=0.0):
    return GaussianMixture(
        n_components=len(p),
        max_iter=n_steps,
        tol=0,
        reg_covar=ridge,
        means_init=mu,
        precisions_init=np.linalg.inv(cov),
        weights_init=p,
    )


@pytest.mark.parametrize("seed, K, D", CASES)
def test_the_density_is_that_of_scipy(ours, seed, K, D):
    mu, cov, _ = mixture(seed, K, D)
    x = sample(seed, K, D)
    found = ours["log_gaussian"](x, mu[-1], cov[-1])
    np.testing.assert_allclose(found, multivariate_normal(mu[-1], cov[-1]).logpdf(x), rtol=1e-9)
    if D == 1:
        one = norm.logpdf(x[:, 0], mu[-1, 0], np.sqrt(cov[-1, 0, 0]))
        np.testing.assert_allclose(found, one, rtol=1e-12)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("seed, K, D", CASES)
@pytest.mark.parametrize("ridge", [0.0, 0.3])
def test_a_step_is_that_of_scikit_learn(ours, seed, K, D, ridge):
    x, start = sample(seed, K, D), mixture(seed + 7, K, D)
    q, _ = ours["e_step"](x, *start)
    mu, cov, p = ours["m_step"](x, q, ridge)
    fit = model(*start, n_steps=1, ridge=ridge).fit(x)
    np.testing.assert_allclose(mu, fit.means_, rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(cov, fit.covariances_, rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(p, fit.weights_, rtol=1e-8)
    q, log_likelihood = ours["e_step"](x, mu, cov, p)
    np.testing.assert_allclose(q, fit.predict_proba(x), rtol=1e-6, atol=1e-12)
    assert log_likelihood == pytest.approx(fit.score(x) * len(x), rel=1e-10)


def test_a_step_is_the_best_of_all_near_it(ours):
    x = sample(1, 2, 3)
    rng, q = np.random.default_rng(0), ours["e_step"](x, *mixture(8, 2, 3))[0]

    def expected(mu, cov, p):
        logs = [ours["log_gaussian"](x, m, c) for m, c in zip(mu, cov)]
        return np.sum(q * (np.log(p) + np.transpose(logs)))

    mu, cov, p = ours["m_step"](x, q)
    best = expected(mu, cov, p)
    for _ in range(200):
        turn = np.eye(3) + rng.normal(0, 0.02, size=(2, 3, 3))
        near = p * np.exp(rng.normal(0, 0.02, size=2))
        other = mu + rng.normal(0, 0.02, size=mu.shape), turn @ cov @ np.swapaxes(turn, 1, 2)
        assert expected(*other, near / near.sum()) < best + 1e-9


@pytest.mark.parametrize("n_points", [5, 12, 200])
def test_an_ellipse_has_one_mahalanobis_distance_and_goes_round_once(ours, n_points):
    for seed in range(5):
        mu, cov, _ = (part[0] for part in mixture(seed, 1, 2))
        d = ours["ellipse"](mu, cov, 1.7, n_points) - mu
        squares = np.einsum("id,de,ie->i", d, np.linalg.inv(cov), d)
        np.testing.assert_allclose(squares, 1.7**2, rtol=1e-9)
        turns = np.unwrap(np.arctan2(d[:, 1], d[:, 0]))
        assert abs(turns[-1] - turns[0]) == pytest.approx(2 * np.pi)
        assert len(set(np.sign(np.diff(turns)))) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_parameters_are_counted_as_by_scikit_learn(ours, kind):
    x = sample(0, 1, 4, m=40)
    for K in (1, 2, 3):
        for D in (1, 2, 4):
            fit = GaussianMixture(K, covariance_type=KINDS[kind], random_state=0).fit(x[:, :D])
            found = ours["n_parameters"](K, D, kind)
            assert found == fit._n_parameters() and isinstance(found, int)


@pytest.mark.parametrize("seed", range(3))
def test_a_prediction_is_the_mean_of_the_conditional_density(ours, seed):
    mu, cov, p = mixture(seed, 3, 2)
    parts = [multivariate_normal(m, c) for m, c in zip(mu, cov)]

    def density(x_1, x_2):
        return sum(w * part.pdf([x_1, x_2]) for w, part in zip(p, parts))

    x_1 = np.array([mu[0, 0], mu[1, 0] + 1, mu[:, 0].min() - 2])
    for value, found in zip(x_1, ours["predict"](x_1, mu, cov, p)):
        whole = quad(lambda x_2: density(value, x_2), -60, 60, points=mu[:, 1], limit=200)[0]
        first = quad(lambda x_2: x_2 * density(value, x_2), -60, 60, points=mu[:, 1], limit=200)
        assert found == pytest.approx(first[0] / whole, rel=1e-6)


def test_the_prediction_of_one_component_is_linear_regression(ours):
    x = sample(3, 2, 2)
    line = linregress(*x.T)
    found = ours["predict"](x[:, 0], *ours["m_step"](x, np.ones((len(x), 1))))
    np.testing.assert_allclose(found, line.intercept + line.slope * x[:, 0], rtol=1e-9)


def test_equal_covariances_give_straight_borders(ours):
    mu, cov, p = mixture(4, 2, 2)
    grid = np.random.default_rng(0).normal(0, 4, size=(300, 2))
    q, _ = ours["e_step"](grid, mu, 20 * np.array([cov[0], cov[0]]), p)
    logit = np.log(q[:, 0] / q[:, 1])
    plane = np.column_stack([grid, np.ones(300)])
    np.testing.assert_allclose(plane @ np.linalg.lstsq(plane, logit)[0], logit, atol=1e-6)


def test_far_points_and_many_dimensions_stay_within_the_numbers(ours):
    mu, cov, p = mixture(2, 3, 2)
    q, log_likelihood = ours["e_step"](np.array([[1e4, -1e4], [-1e6, 0]]), mu, cov, p)
    assert np.allclose(q.sum(axis=1), 1) and np.isfinite(log_likelihood)
    assert np.all(np.isfinite(ours["predict"](np.array([-1e4, 1e4]), mu, cov, p)))
    many = ours["log_gaussian"](np.zeros((1, 400)), np.zeros(400), 0.01 * np.eye(400))
    assert many == pytest.approx(400 * norm.logpdf(0, 0, 0.1))


def test_a_component_of_weight_0_is_as_if_it_were_not_there(ours):
    mu, cov, _ = mixture(5, 3, 2)
    x, p = sample(5, 3, 2), np.array([0.4, 0.0, 0.6])
    left = [0, 2]
    q, log_likelihood = ours["e_step"](x, mu, cov, p)
    without, same = ours["e_step"](x, mu[left], cov[left], p[left])
    assert np.all(q[:, 1] == 0) and np.array_equal(q[:, left], without)
    assert log_likelihood == same
    np.testing.assert_allclose(
        ours["predict"](x[:, 0], mu, cov, p),
        ours["predict"](x[:, 0], mu[left], cov[left], p[left]),
        rtol=1e-12,
    )
