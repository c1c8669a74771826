# mistake: p_k instead of log p_k is added to the log density
# fails: test_log_likelihood_value
# says: p_k is added to the log density
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    return logsumexp(p + norm.logpdf(x[:, None], mu, sigma), axis=1).sum()
