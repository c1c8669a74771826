# mistake: math.log is applied to a whole array, which raises an error
import math


def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return sum(math.log(densities))
