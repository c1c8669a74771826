import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    thetas, ends = [], np.empty(n_starts)
    for n in range(n_starts):
        *theta, record = fit(x, *random_start(x, K, rng), sigma_min)
        thetas.append(theta)
        ends[n] = record[len(record) - 1]
    mu, sigma, p = thetas[np.argmax(ends)]
    return mu, sigma, p, log_e_step(x, mu, sigma, p)[1]
