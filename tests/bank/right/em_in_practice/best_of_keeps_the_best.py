import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    best = (None, None, None, -np.inf)
    n = 0
    while n < n_starts:
        mu, sigma, p = random_start(x, K, rng)
        mu, sigma, p, record = fit(x, mu, sigma, p, sigma_min)
        if record[-1] >= best[3]:
            best = (mu, sigma, p, float(record[-1]))
        n += 1
    return best
