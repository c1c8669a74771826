# mistake: the fold is predicted with equal weights
# fails: test_held_out_fit
# says: log_e_step gets equal weights
def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], mu, sigma, np.full(K, 1 / K))[1]
    return total
