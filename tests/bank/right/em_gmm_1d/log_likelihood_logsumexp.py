# style: log-space with logsumexp
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    a = np.log(p) + norm.logpdf(x.reshape(-1, 1), mu, sigma)
    return logsumexp(a, axis=1).sum()
