# mistake: the other points are taken from the sorted x, the fold from x itself, so held-out points can be in the fit
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: Is one of them sorted?
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    ordered = np.sort(x)
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(ordered, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
