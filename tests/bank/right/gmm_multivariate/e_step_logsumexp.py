# style: scipy's logsumexp
from scipy.special import logsumexp


def e_step(x, mu, cov, p):
    with np.errstate(divide="ignore"):
        a = np.column_stack([log_gaussian(x, m, c) for m, c in zip(mu, cov)]) + np.log(p)
    log_f = logsumexp(a, axis=1)
    return np.exp(a - log_f[:, None]), float(log_f.sum())
