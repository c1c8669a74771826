# mistake: the points are shuffled with rng before the first start
# fails: test_best_of_rng
# says: rng is not where 4 calls of random_start leave it
def best_of(x, K, n_starts, rng, sigma_min):
    x = rng.permutation(x)
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
