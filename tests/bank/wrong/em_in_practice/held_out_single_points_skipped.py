# mistake: folds of a single point are skipped, so with n_folds = m the result is 0
# fails: test_held_out_value test_held_out_fit
# says: folds of a single point are left out
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        if len(fold) < 2:
            continue
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
