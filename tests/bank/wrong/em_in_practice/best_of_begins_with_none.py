# mistake: the best value begins at 0 and the parameters with None
# fails: test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: None is returned among the results. Is no fit better
def best_of(x, K, n_starts, rng, sigma_min):
    best, parameters = 0, (None, None, None)
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
