# mistake: logsumexp over the points (axis 0) instead of over the components
# fails: test_log_likelihood_value
# says: the inner sum runs over the points
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    return logsumexp(np.log(p) + norm.logpdf(x[:, None], mu, sigma), axis=0).sum()
