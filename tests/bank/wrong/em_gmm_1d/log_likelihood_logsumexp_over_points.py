# mistake: logsumexp over the points (axis 0) instead of over the components
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    return logsumexp(np.log(p) + norm.logpdf(x[:, None], mu, sigma), axis=0).sum()
