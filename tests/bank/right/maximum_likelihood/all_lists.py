# style: plain Python lists and numbers, hardly any numpy
from math import fsum, log, pi, sqrt


def gaussian_log_likelihood(x, mu, sigma):
    return fsum([-0.5 * log(2 * pi * sigma**2) - 0.5 * ((v - mu) / sigma) ** 2 for v in x])


def fit_gaussian(x):
    values = [float(v) for v in x]
    mu = fsum(values) / len(values)
    return [mu, sqrt(fsum((v - mu) ** 2 for v in values) / len(values))]


def log_likelihood_surface(x, mus, sigmas):
    return [
        [gaussian_log_likelihood(x, float(mu), float(sigma)) for sigma in sigmas] for mu in mus
    ]


def fit_weighted_gaussian(x, w):
    pairs = [(float(v), float(weight)) for v, weight in zip(x, w)]
    total = fsum(weight for _, weight in pairs)
    mu = fsum(weight * v for v, weight in pairs) / total
    return [mu, sqrt(fsum(weight * (v - mu) ** 2 for v, weight in pairs) / total)]
