# mistake: q takes its type from x
# fails: test_log_e_step_values test_best_of_value test_best_of_best test_best_of_rng
# says: Does an array take its type from x
def log_e_step(x, mu, sigma, p):
    q = np.zeros_like(x, shape=(len(x), len(mu)))
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    q[:] = np.exp(a - log_f)
    return q, np.sum(log_f)
