# mistake: 1 - erf for the tail, with the module math
# fails: test_tail_moments_far_out
# says: it stops with ZeroDivisionError
import math


def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    phi = math.exp(-a * a / 2) / math.sqrt(2 * math.pi)
    h = phi / ((1 - math.erf(a / math.sqrt(2))) / 2)
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
