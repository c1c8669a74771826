def held_out(x, K, n_folds, n_starts, rng, sigma_min):
    total = 0.0
    for fold in np.array_split(rng.permutation(len(x)), n_folds):
        mu, sigma, p, _ = best_of(np.delete(x, fold), K, n_starts, rng, sigma_min)
        for i in fold:
            logs = [np.log(p[k]) + norm.logpdf(x[i], mu[k], sigma[k]) for k in range(K)]
            total += np.logaddexp.reduce(logs)
    return total
