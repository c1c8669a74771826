# mistake: there are always ten folds (or m, if there are fewer points), n_folds is not used
# fails: test_held_out_folds
# says: each point is held out by itself, or in ten folds
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), min(10, len(x))):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
