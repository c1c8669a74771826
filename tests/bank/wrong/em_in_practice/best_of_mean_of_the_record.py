# mistake: the fits are compared by the mean of their whole record instead of its last entry
# fails: test_best_of_best
# says: the one with the largest mean of its record
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, record = max(fits, key=lambda one: np.mean(one[3]))
    return mu, sigma, p, record[-1]
