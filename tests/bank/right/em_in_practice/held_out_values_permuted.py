def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    # The points themselves in the place of their places; the shuffle is the same.
    folds = np.array_split(rng.permutation(x), n_folds)
    values = []
    for v, fold in enumerate(folds):
        rest = np.concatenate([other for u, other in enumerate(folds) if u != v])
        mu, sigma, p, _ = best_of(rest, K, n_starts, rng, sigma_min)
        values.append(log_e_step(fold, mu, sigma, p)[1])
    return np.sum(values)
