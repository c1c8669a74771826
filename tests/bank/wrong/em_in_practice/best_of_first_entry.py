# mistake: the fits are compared by the log-likelihood of their start
# fails: test_best_of_best
# says: the one that begins highest, by its first entry
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[0] > best:
            best = log_likelihoods[0]
            parameters = mu, sigma, p, log_likelihoods[-1]
    return parameters
