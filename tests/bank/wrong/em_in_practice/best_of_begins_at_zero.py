# mistake: the best value begins at 0, which no log-likelihood here reaches
# fails: test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: begin with -np.inf
def best_of(x, K, n_starts, rng, sigma_min):
    best = 0
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best:
            best = log_likelihoods[-1]
            parameters = mu, sigma, p
    return *parameters, best
