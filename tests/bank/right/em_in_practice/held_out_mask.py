def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    places = rng.permutation(len(x))
    total = 0.0
    for fold in np.array_split(places, n_folds):
        held = np.zeros(len(x), dtype=bool)
        held[fold] = True
        mu, sigma, p, _ = best_of(x[~held], K, n_starts, rng, sigma_min)
        total += log_e_step(x[held], mu, sigma, p)[1]
    return total
