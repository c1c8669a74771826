# mistake: np.split stops with an error where n_folds does not divide the number of points
# fails: test_held_out_folds
# says: n_folds need not divide the number of points
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
