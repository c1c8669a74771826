def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    fold_of = np.empty(len(x), dtype=int)
    for v, fold in enumerate(np.array_split(rng.permutation(len(x)), n_folds)):
        fold_of[fold] = v
    total = 0.0
    for v in range(n_folds):
        mu, sigma, p, _ = best_of(x[fold_of != v], K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold_of == v], mu, sigma, p)[1]
    return total
