# mistake: the means of the best fit are sorted, sigma and p are not, so the components are torn apart
# fails: test_best_of_value
# says: the components are torn apart
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, record = max(fits, key=lambda one: one[3][-1])
    return np.sort(mu), sigma, p, record[-1]
