# mistake: the best log-likelihood, but mu, sigma and p of the last fit
# fails: test_best_of_value
# says: is that of one start, mu, sigma and p of another
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
    return mu, sigma, p, best
