def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    folds = np.array_split(rng.permutation(len(x)), n_folds)
    total = 0
    for v in range(n_folds):
        others = np.concatenate(folds[:v] + folds[v + 1 :])
        theta = best_of(x[others], K, n_starts, rng, sigma_min)[:3]
        total = total + log_e_step(x[folds[v]], *theta)[1]
    return float(total)
