# mistake: the starts are compared without floor, and only the winner is fitted again with sigma_min
# fails: test_best_of_best
# says: the one that ends highest without the floor sigma_min
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    best, winner = -np.inf, None
    for _ in range(n_starts):
        start = random_start(x, K, rng)
        end = fit(x, *start, 1e-6)[3][-1]
        if end > best:
            best, winner = end, start
    mu, sigma, p, record = fit(x, *winner, sigma_min)
    return mu, sigma, p, record[-1]
