# mistake: the log-likelihood is returned first
# fails: test_best_of_value test_held_out_value test_held_out_folds test_held_out_fit
# says: The order is return mu, sigma, p, log_likelihood
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return best, *parameters
