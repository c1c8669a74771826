# mistake: each start is drawn with a copy of rng, so all are the same
# fails: test_best_of_rng
# says: rng is as it was before
def best_of(x, K, n_starts, rng, sigma_min):
    from copy import deepcopy

    best = -np.inf
    for _ in range(n_starts):
        start = random_start(x, K, deepcopy(rng))
        mu, sigma, p, log_likelihoods = fit(x, *start, sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
