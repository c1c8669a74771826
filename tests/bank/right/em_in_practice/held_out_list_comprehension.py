def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    def value(fold):
        rest = np.array([x[i] for i in range(len(x)) if i not in fold])
        mu, sigma, p, _ = best_of(rest, K, n_starts, rng, sigma_min)
        return log_e_step(x[fold], mu, sigma, p)[1]

    return sum(value(fold) for fold in np.array_split(rng.permutation(len(x)), n_folds))
