# mistake: start number i comes from default_rng(i), rng is not used
# fails: test_best_of_rng
# says: Do all starts come from another generator
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for seed in range(n_starts):
        start = random_start(x, K, np.random.default_rng(seed))
        mu, sigma, p, log_likelihoods = fit(x, *start, sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
