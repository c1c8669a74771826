# style: computed in logarithms with logsumexp and its weights b
from scipy.special import logsumexp


def mixture_pdf(x, mu, sigma, p):
    log_table = norm.logpdf(np.reshape(x, (-1, 1)), mu, sigma)
    return np.exp(logsumexp(log_table, axis=1, b=p))
