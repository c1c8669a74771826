import numpy as np


def one_fold(x, fold, K, n_starts, rng, sigma_min):
    held = set(fold.tolist())
    others = np.array([x[i] for i in range(len(x)) if i not in held])
    mu, sigma, p, _ = best_of(others, K, n_starts, rng, sigma_min)
    _, value = log_e_step(np.array([x[i] for i in fold]), mu, sigma, p)
    return value


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    return float(np.sum([one_fold(x, f, K, n_starts, rng, sigma_min) for f in folds]))
