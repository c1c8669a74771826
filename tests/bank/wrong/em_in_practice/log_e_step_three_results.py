# mistake: log f is returned, too
# fails: test_log_e_step_values test_fit_steps test_fit_floor test_fit_stop test_fit_record test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: 3 things are returned
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f), log_f
