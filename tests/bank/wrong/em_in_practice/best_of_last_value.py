# mistake: the parameters of the best fit, but the log-likelihood of the last
# fails: test_best_of_value
# says: is that of one start, mu, sigma and p of another
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            theta = mu, sigma, p
    return *theta, log_likelihoods[-1]
