# mistake: the held-out points are predicted by densities, whose logarithm is -inf for a far point
# fails: test_held_out_value
# says: Its density is 0 for the computer
import numpy as np
from scipy.stats import norm


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        with np.errstate(divide="ignore"):
            f = np.sum(p * norm.pdf(x[fold][:, np.newaxis], mu, sigma), axis=1)
            total += np.sum(np.log(f))
    return total
