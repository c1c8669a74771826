# style: explicit loops and the math module everywhere
import math


def gaussian_log_likelihood(x, mu, sigma):
    total = 0
    for value in x:
        total += -math.log(2 * math.pi) / 2 - math.log(sigma) - (value - mu) ** 2 / (2 * sigma**2)
    return total


def fit_gaussian(x):
    m = 0
    total = 0
    for value in x:
        m += 1
        total += value
    mu = total / m
    squares = 0
    for value in x:
        squares += (value - mu) ** 2
    return mu, math.sqrt(squares / m)


def log_likelihood_surface(x, mus, sigmas):
    surface = np.zeros((len(mus), len(sigmas)))
    for j in range(len(mus)):
        for r in range(len(sigmas)):
            surface[j][r] = gaussian_log_likelihood(x, mus[j], sigmas[r])
    return surface


def fit_weighted_gaussian(x, w):
    W = 0
    total = 0
    for i in range(len(x)):
        W += w[i]
        total += w[i] * x[i]
    mu = total / W
    squares = 0
    for i in range(len(x)):
        squares += w[i] * (x[i] - mu) ** 2
    return mu, math.sqrt(squares / W)
