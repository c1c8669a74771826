# mistake: np.unique is applied to the other points, so equal points count once in the fit
# fails: test_held_out_folds
# says: equal points are counted once in the fit, as np.unique does
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        others = np.unique(np.delete(x, fold))
        mu, sigma, p, _ = best_of(others, K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
