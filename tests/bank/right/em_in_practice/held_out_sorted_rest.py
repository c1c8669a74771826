def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        rest = np.sort(np.delete(x, fold))
        mu, sigma, p, _ = best_of(rest, K, n_starts, rng, sigma_min)
        total += log_e_step(np.sort(x[fold]), mu, sigma, p)[1]
    return total
