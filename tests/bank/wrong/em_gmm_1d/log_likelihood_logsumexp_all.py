# mistake: logsumexp over points and components, the log of the sum of all densities
# fails: test_log_likelihood_value
# says: the logarithm is taken after both sums
from scipy.special import logsumexp


def log_likelihood(x, mu, sigma, p):
    return logsumexp(np.log(p) + norm.logpdf(x[:, None], mu, sigma))
