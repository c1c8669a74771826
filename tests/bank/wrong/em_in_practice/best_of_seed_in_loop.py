# mistake: each start is drawn with a new generator of the same seed
# fails: test_best_of_rng
# says: Do all starts come from another generator
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        rng = np.random.default_rng(0)
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
