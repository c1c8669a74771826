# mistake: the logarithm is written into p
# fails: test_log_e_step_values
# says: the argument p is changed in place
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        np.log(p, out=p)
    a = p + norm.logpdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
