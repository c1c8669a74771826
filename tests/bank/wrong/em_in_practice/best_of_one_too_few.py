# mistake: one start too few
# fails: test_best_of_rng
# says: random_start is called 3 times
def best_of(x, K, n_starts, rng, sigma_min):
    mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
    best = log_likelihoods[-1]
    for _ in range(1, n_starts - 1):
        new = fit(x, *random_start(x, K, rng), sigma_min)
        if new[3][-1] > best:
            mu, sigma, p, best = *new[:3], new[3][-1]
    return mu, sigma, p, best
