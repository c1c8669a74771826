# style: math only, one term for each point, exact summation
import math


def gaussian_log_likelihood(x, mu, sigma):
    constant = math.log(math.sqrt(2 * math.pi) * sigma)
    return math.fsum(-constant - 0.5 * ((xi - mu) / sigma) ** 2 for xi in x)
