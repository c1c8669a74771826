# mistake: the weights multiply the log densities
# fails: test_log_e_step_values
# says: the weights multiply the logarithm of the density
def log_e_step(x, mu, sigma, p):
    a = p * norm.logpdf(x[:, None], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
