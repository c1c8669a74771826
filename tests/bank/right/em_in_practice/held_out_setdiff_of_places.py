import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    everyone = np.arange(len(x))
    result = 0.0
    for fold in np.array_split(rng.permutation(everyone), n_folds):
        rest = np.setdiff1d(everyone, fold)
        best = best_of(x[rest], K, n_starts, rng, sigma_min)
        result += log_e_step(x[fold], best[0], best[1], best[2])[1]
    return result
