# style: p, sigma and 2 pi in one logarithm; scipy's logsumexp
from scipy.special import logsumexp


def log_e_step(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    with np.errstate(divide="ignore"):
        table = np.log(p) - np.log(np.sqrt(2 * np.pi) * sigma) - z * z / 2
    per_point = logsumexp(table, axis=1)
    return np.exp(table - per_point[:, None]), per_point.sum()
