def best_of(x, K, n_starts, rng, sigma_min):
    best_value = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best_value:
            best_value = log_likelihoods[-1]
            order = np.argsort(mu)
            best_mu, best_sigma, best_p = mu[order], sigma[order], p[order]
    return best_mu, best_sigma, best_p, best_value
