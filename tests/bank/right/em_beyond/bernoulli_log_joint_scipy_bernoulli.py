# style: logpmf of scipy's Bernoulli
from scipy.stats import bernoulli


def bernoulli_log_joint(x, theta, p):
    return bernoulli.logpmf(x[:, np.newaxis, :], theta).sum(axis=2) + np.log(p)
