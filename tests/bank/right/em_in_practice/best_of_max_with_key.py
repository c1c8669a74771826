def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, log_likelihoods = max(fits, key=lambda one: one[3][-1])
    return mu, sigma, p, log_likelihoods[-1]
