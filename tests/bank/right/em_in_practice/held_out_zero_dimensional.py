def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = np.array(0.0)
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        *theta, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        total += log_e_step(x[fold], *theta)[1]
    return total
