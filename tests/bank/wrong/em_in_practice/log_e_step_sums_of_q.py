# mistake: the logarithm of the sums of q
# fails: test_log_e_step_log_likelihood test_fit_steps test_held_out_value test_held_out_folds test_held_out_fit
# says: sums of the rows of q
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(np.log(np.sum(np.exp(a - log_f), axis=1)))
