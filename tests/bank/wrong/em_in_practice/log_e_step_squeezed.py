# mistake: a table of one column or row loses its dimension
# fails: test_log_e_step_values test_fit_steps test_best_of_value
# says: q has the shape (4,)
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.squeeze(np.exp(a - log_f)), np.sum(log_f)
