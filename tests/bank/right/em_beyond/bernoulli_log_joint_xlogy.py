# style: xlogy and xlog1py of scipy on a table of pictures, templates and pixels
from scipy.special import xlog1py, xlogy


def bernoulli_log_joint(x, theta, p):
    each = xlogy(x[:, None, :], theta) + xlog1py(1 - x[:, None, :], -theta)
    return each.sum(axis=-1) + np.log(p)
