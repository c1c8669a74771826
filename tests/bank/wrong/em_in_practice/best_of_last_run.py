# mistake: the last fit is returned
# fails: test_best_of_best
# says: that of the last start
def best_of(x, K, n_starts, rng, sigma_min):
    for _ in range(n_starts):
        mu, sigma, p = random_start(x, K, rng)
        mu, sigma, p, log_likelihoods = fit(x, mu, sigma, p, sigma_min)
    return mu, sigma, p, log_likelihoods[-1]
