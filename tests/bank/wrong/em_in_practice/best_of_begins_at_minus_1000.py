# mistake: the best value begins at -1000, below which log-likelihoods may lie
# fails: test_best_of_value
# says: begin with -np.inf
def best_of(x, K, n_starts, rng, sigma_min):
    best = -1000
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
