# mistake: p multiplies the log-densities inside of logsumexp, where log p must be added
# fails: test_log_likelihood_value
# says: p_k is multiplied by the log density
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    return np.sum(logsumexp(p * norm.logpdf(x[:, np.newaxis], mu, sigma), axis=1))
