import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    fits = [best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)[:3] for fold in folds]
    return sum(log_e_step(x[[i]], *theta)[1] for fold, theta in zip(folds, fits) for i in fold)
