def best_of(x, K, n_starts, rng, sigma_min):
    mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
    this = mu, sigma, p, log_likelihoods[-1]
    if n_starts == 1:
        return this
    others = best_of(x, K, n_starts - 1, rng, sigma_min)
    return this if this[3] > others[3] else others
