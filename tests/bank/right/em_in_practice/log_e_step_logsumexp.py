# style: scipy's logsumexp and logpdf
from scipy.special import logsumexp


def log_e_step(x, mu, sigma, p):
    with np.errstate(divide="ignore"):
        table = np.log(p) + norm.logpdf(x[:, None], mu, sigma)
    log_f = logsumexp(table, axis=1, keepdims=True)
    return np.exp(table - log_f), float(log_f.sum())
