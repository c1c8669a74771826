# mistake: the fit whose log-likelihood rose most is taken, not the one that ends highest
# fails: test_best_of_best
# says: the one with the largest gain
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, record = max(fits, key=lambda one: one[3][-1] - one[3][0])
    return mu, sigma, p, record[-1]
