# mistake: the distance is computed in a copy of x, in place
# fails: test_log_e_step_values test_best_of_value test_best_of_best test_best_of_rng test_held_out_value test_held_out_folds test_held_out_fit
# says: it stops where x and mu hold integers
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    columns = []
    for k in range(len(mu)):
        d = x.copy()
        d -= mu[k]
        d /= sigma[k]
        columns.append(a[k] - d**2 / 2)
    a = np.column_stack(columns)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
