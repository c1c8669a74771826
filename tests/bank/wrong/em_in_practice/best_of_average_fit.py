# mistake: the parameters of all fits are averaged
# fails: test_best_of_best
# says: means over the starts
import numpy as np


def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu = np.mean([one[0] for one in fits], axis=0)
    sigma = np.mean([one[1] for one in fits], axis=0)
    p = np.mean([one[2] for one in fits], axis=0)
    return mu, sigma, p, log_e_step(x, mu, sigma, p)[1]
