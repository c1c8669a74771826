# mistake: the return stands inside the loop, so the first fit is returned
# fails: test_best_of_rng
# says: random_start is called once
def best_of(x, K, n_starts, rng, sigma_min):
    best = -np.inf
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            best_mu, best_sigma, best_p = mu, sigma, p
        return best_mu, best_sigma, best_p, best
