# mistake: the logarithm of 0 is set to -100
# fails: test_log_e_step_zero_weight
# says: Is something put in the place of 0
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.maximum(np.log(p), -100) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    a = a - (x[:, np.newaxis] - mu) ** 2 / (2 * sigma**2)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
