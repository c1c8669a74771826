# mistake: the logarithm of a weight of 0 stays 0
# fails: test_log_e_step_zero_weight
# says: Is something put in the place of 0
def log_e_step(x, mu, sigma, p):
    log_p = np.log(p, out=np.zeros(len(p)), where=p > 0)
    a = log_p + norm.logpdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
