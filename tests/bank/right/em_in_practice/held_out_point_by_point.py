def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    values = np.zeros(len(x))
    for fold in folds:
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        for i in fold:
            values[i] = log_e_step(x[i : i + 1], mu, sigma, p)[1]
    return values.sum()
