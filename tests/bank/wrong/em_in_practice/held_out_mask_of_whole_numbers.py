# mistake: the mask holds the whole numbers 0 and 1, so x[mask] picks the points at the places 0 and 1 many times
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: the mask holds 0 and 1
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mask = np.ones(len(x), dtype=int)
        mask[fold] = 0
        mu, sigma, p, _ = best_of(x[mask], K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
