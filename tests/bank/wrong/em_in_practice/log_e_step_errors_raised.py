# mistake: every floating-point error is raised
# fails: test_log_e_step_zero_weight
# says: it stops with FloatingPointError
def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="raise"):
        a = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    largest = np.max(a, axis=1, keepdims=True)
    log_f = largest + np.log(np.sum(np.exp(a - largest), axis=1, keepdims=True))
    return np.exp(a - log_f), np.sum(log_f)
