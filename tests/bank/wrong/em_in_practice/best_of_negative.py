# mistake: the negative log-likelihood is minimized and returned
# fails: test_best_of_value
# says: wrong sign
def best_of(x, K, n_starts, rng, sigma_min):
    best = np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        loss = -log_likelihoods[-1]
        if loss < best:
            best = loss
            parameters = mu, sigma, p
    return *parameters, best
