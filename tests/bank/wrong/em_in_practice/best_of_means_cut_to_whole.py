# mistake: the best means are stored in an array of the type of x, which cuts them where x holds whole numbers
# fails: test_best_of_value test_best_of_rng
# says: the means are cut to whole numbers
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    best_mu = np.zeros(K, dtype=x.dtype)
    best_sigma, best_p, highest = np.zeros(K), np.zeros(K), -np.inf
    for _ in range(n_starts):
        mu, sigma, p, record = fit(x, *random_start(x, K, rng), sigma_min)
        if record[-1] > highest:
            highest = record[-1]
            best_mu[:], best_sigma[:], best_p[:] = mu, sigma, p
    return best_mu, best_sigma, best_p, highest
