# mistake: one start is drawn before the loop and fitted again and again
# fails: test_best_of_rng
# says: random_start is called once
def best_of(x, K, n_starts, rng, sigma_min):
    start = random_start(x, K, rng)
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *start, sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
