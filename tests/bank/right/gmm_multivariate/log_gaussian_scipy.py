# style: scipy's own
from scipy.stats import multivariate_normal


def log_gaussian(x, mu, cov):
    return np.atleast_1d(multivariate_normal(mean=mu, cov=cov).logpdf(x))
