# mistake: absolute values of the log-likelihoods are compared
# fails: test_best_of_best
# says: the one that ends farthest from 0
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    ends = [abs(one[3][-1]) for one in fits]
    mu, sigma, p, log_likelihoods = fits[int(np.argmax(ends))]
    return mu, sigma, p, log_likelihoods[-1]
