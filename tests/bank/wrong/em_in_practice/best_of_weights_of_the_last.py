# mistake: means and sigma are those of the best fit, the weights those of the last
# fails: test_best_of_value
# says: do not belong to the same fit
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    highest = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, record = fit(x, *random_start(x, K, rng), sigma_min)
        if record[-1] > highest:
            highest, best_mu, best_sigma = record[-1], mu, sigma
    return best_mu, best_sigma, p, highest
