# mistake: the start with the highest log-likelihood is chosen, and only that one is fitted
# fails: test_best_of_best
# says: the one that begins highest, by its first entry
def best_of(x, K, n_starts, rng, sigma_min):
    starts = [random_start(x, K, rng) for _ in range(n_starts)]
    start = max(starts, key=lambda theta: log_e_step(x, *theta)[1])
    mu, sigma, p, log_likelihoods = fit(x, *start, sigma_min)
    return mu, sigma, p, log_likelihoods[-1]
