# mistake: always ten starts, whatever n_starts is
# fails: test_best_of_rng
# says: random_start is called 10 times
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(10):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
