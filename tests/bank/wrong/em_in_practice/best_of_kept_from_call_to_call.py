# mistake: the best is kept in a default argument from call to call
# fails: test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: Is the best kept from call to call?
def best_of(x, K, n_starts, rng, sigma_min, best=[-np.inf, None]):
    for _ in range(n_starts):
        mu, sigma, p, log_likelihoods = fit(x, *random_start(x, K, rng), sigma_min)
        if log_likelihoods[-1] > best[0]:
            best[:] = log_likelihoods[-1], (mu, sigma, p)
    return *best[1], best[0]
