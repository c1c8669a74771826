# style: log-space with logsumexp
from scipy.special import logsumexp


def e_step(x, mu, sigma, p):
    log_joint = np.log(p) + norm.logpdf(x[:, np.newaxis], mu, sigma)
    return np.exp(log_joint - logsumexp(log_joint, axis=1, keepdims=True))
