# mistake: the best start is returned in the place of what fit makes of it
# fails: test_best_of_value test_best_of_rng
# says: those of a start
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p = random_start(x, K, rng)
        log_likelihoods = fit(x, mu, sigma, p, sigma_min)[3]
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
