# mistake: log-sum-exp applied to the weighted densities
# fails: test_log_e_step_values
# says: the table holds densities
def log_e_step(x, mu, sigma, p):
    a = p * norm.pdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
