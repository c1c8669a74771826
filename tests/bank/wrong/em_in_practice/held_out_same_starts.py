# mistake: the starts of each fit come from the same new generator
# fails: test_held_out_fit
# says: after the permutation rng is not used any more
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(
            np.delete(x, fold), K, n_starts, np.random.default_rng(0), sigma_min
        )
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
