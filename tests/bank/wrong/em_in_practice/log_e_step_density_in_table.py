# mistake: the density in the place of its logarithm
# fails: test_log_e_step_values
# says: the density itself
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        a = np.log(p) + norm.pdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
