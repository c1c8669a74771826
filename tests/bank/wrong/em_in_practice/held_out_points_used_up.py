# mistake: the points of a fold are taken away for good
# fails: test_held_out_value test_held_out_folds test_held_out_fit
# says: Does x itself become shorter
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        points = x[fold]
        x = np.delete(x, fold)
        mu, sigma, p, _ = best_of(x, K, n_starts, rng, sigma_min)
        total += log_e_step(points, mu, sigma, p)[1]
    return total
