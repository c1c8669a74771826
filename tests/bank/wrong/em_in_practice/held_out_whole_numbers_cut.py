# mistake: the log densities of the points are stored in an array of the type of x, which cuts them where x holds whole numbers
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: the log-likelihoods are cut to such
import numpy as np


def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    predicted = np.zeros_like(x)
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        for i in fold:
            predicted[i] = log_e_step(x[i : i + 1], mu, sigma, p)[1]
    return np.sum(predicted)
