# mistake: the fit with the smallest absolute log-likelihood is taken, which is the worst where log-likelihoods are positive
# fails: test_best_of_best
# says: the one that ends nearest to 0
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu, sigma, p, record = min(fits, key=lambda one: abs(one[3][-1]))
    return mu, sigma, p, record[-1]
