# style: log-space with logsumexp and its argument b
from scipy.special import logsumexp


def mixture_pdf(x, mu, sigma, p):
    log_dens = norm.logpdf(x[:, np.newaxis], loc=mu, scale=sigma)
    return np.exp(logsumexp(log_dens, axis=1, b=p))
