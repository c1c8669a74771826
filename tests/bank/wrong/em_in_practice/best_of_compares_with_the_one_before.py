# mistake: each fit is compared with the one before, not with the best so far
# fails: test_best_of_best
# says: the last that was better than the fit before it
def best_of(x, K, n_starts, rng, sigma_min):
    before = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > before:
            result = mu, sigma, p, log_likelihoods[-1]
        before = log_likelihoods[-1]
    return result
