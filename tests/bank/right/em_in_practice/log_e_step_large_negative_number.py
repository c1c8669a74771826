# style: nan_to_num makes the largest negative number of the logarithm of 0
def log_e_step(x, mu, sigma, p):
    with np.errstate(all="ignore"):
        log_p = np.nan_to_num(np.log(p))
        a = log_p + norm.logpdf(x[:, None], mu, sigma)
        top = a.max(axis=1, keepdims=True)
        log_f = top + np.log(np.exp(a - top).sum(axis=1, keepdims=True))
        return np.exp(a - log_f), log_f.sum()
