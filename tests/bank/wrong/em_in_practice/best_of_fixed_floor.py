# mistake: the floor is always 0.3
# fails: test_best_of_rng
# says: below the floor sigma_min
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), 0.3)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
