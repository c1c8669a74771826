# style: math.log and math.exp, generator expressions, own density
import math


def density(v, mu, sigma):
    return math.exp(-0.5 * ((v - mu) / sigma) ** 2) / (sigma * math.sqrt(2 * math.pi))


def log_likelihood(x, mu, sigma, p):
    return math.fsum(
        math.log(sum(pk * density(v, mk, sk) for mk, sk, pk in zip(mu, sigma, p))) for v in x
    )
