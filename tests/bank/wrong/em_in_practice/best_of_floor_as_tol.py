# mistake: the floor is handed on as the tolerance, too
# fails: test_best_of_best test_best_of_rng
# says: fit is called with another tol, such as 0.5
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min, sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
