# mistake: the folds come from a generator of the function's own
# fails: test_held_out_folds
# says: the folds come from default_rng(0)
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(np.random.default_rng(0).permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, p)[1]
    return total
