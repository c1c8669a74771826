# mistake: the search ends with the first start that is not better
# fails: test_best_of_best
# says: the last before a start that was no better
def best_of(x, K, n_starts, rng, sigma_min):
    starts = [random_start(x, K, rng) for _ in range(n_starts)]
    best = -np.inf
    for start in starts:
        mu, sigma, p, log_likelihoods = fit(x, *start, sigma_min)
        if log_likelihoods[-1] <= best:
            break
        best = log_likelihoods[-1]
        parameters = mu, sigma, p
    return *parameters, best
