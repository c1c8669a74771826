"""Samples of mixtures in one dimension, and scikit-learn's EM, to hold solutions against."""

import numpy as np
from sklearn.mixture import GaussianMixture

CASES = [(seed, K) for seed in range(5) for K in (1, 2, 3)]


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
