# mistake: of the n_starts fits the one that predicts the fold best is taken, so the choice knows the held-out points
# fails: test_held_out_fit
# says: the start is taken whose fit predicts the fold best
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        others = np.delete(x, fold)
        values = []
        for _ in range(n_starts):
            mu, sigma, p, _end = best_of(others, K, 1, rng, sigma_min)
            values.append(log_e_step(x[fold], mu, sigma, p)[1])
        total += max(values)
    return total
