# style: functools.reduce over the points
from functools import reduce


def gaussian_log_likelihood(x, mu, sigma):
    return reduce(lambda total, value: total + norm.logpdf(value, mu, sigma), x, 0.0)
