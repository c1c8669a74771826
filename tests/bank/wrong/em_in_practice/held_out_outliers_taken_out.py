# mistake: points more than three standard deviations from the mean are taken out before the folds are drawn
# fails: test_held_out_value
# says: a point far from the others is left out. Each
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    x = x[np.abs(x - np.mean(x)) <= 3 * np.std(x)]
    n_folds = min(n_folds, len(x))
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
