# mistake: the ends are rounded to whole numbers before they are compared, so a fit that is better by less than that is missed
# fails: test_best_of_best
# says: the one that ends highest when the ends are rounded
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, record = max(fits, key=lambda one: np.round(one[3][-1]))
    return mu, sigma, p, record[-1]
