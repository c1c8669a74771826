# mistake: max compares whole fits, which are tuples of arrays
# fails: test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: Whole fits can't be compared
def best_of(x, K, n_starts, rng, sigma_min):
    fits = []
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        fits.append((log_likelihoods, mu, sigma, p))
    log_likelihoods, mu, sigma, p = max(fits)
    return mu, sigma, p, log_likelihoods[-1]
