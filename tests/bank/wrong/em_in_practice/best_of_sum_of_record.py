# mistake: the fits are compared by the sum of their records
# fails: test_best_of_best
# says: the one with the largest sum of its record
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    best = np.argmax([np.sum(log_likelihoods) for *_, log_likelihoods in fits])
    mu, sigma, p, log_likelihoods = fits[best]
    return mu, sigma, p, log_likelihoods[-1]
