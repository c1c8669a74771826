def best_of(x, K, n_starts, rng, sigma_min):
    fits = []
    for _ in range(n_starts):
        fits.append(fit(x, *random_start(x, K, rng), sigma_min))
    fits.sort(key=lambda one: one[-1][-1])
    *theta, log_likelihoods = fits[-1]
    return (*theta, log_likelihoods[-1])
