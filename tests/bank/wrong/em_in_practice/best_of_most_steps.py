# mistake: the fit with the most steps is returned
# fails: test_best_of_best
# says: the one with the most steps
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, log_likelihoods = max(fits, key=lambda one: len(one[3]))
    return mu, sigma, p, log_likelihoods[-1]
