# mistake: parameters and log-likelihoods are averaged over the starts
# fails: test_best_of_value test_best_of_best
# says: mean over the starts
def best_of(x, K, n_starts, rng, sigma_min):
    fits = [fit(x, *random_start(x, K, rng), sigma_min) for _ in range(n_starts)]
    mu = np.mean([one[0] for one in fits], axis=0)
    sigma = np.mean([one[1] for one in fits], axis=0)
    p = np.mean([one[2] for one in fits], axis=0)
    return mu, sigma, p, np.mean([one[3][-1] for one in fits])
