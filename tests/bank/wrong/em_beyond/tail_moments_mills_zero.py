# mistake: the hazard is one over (tail / density) with the math module: far below mu the density is 0 and the division fails
# fails: test_tail_moments_far_out
# says: divide by nothing that is 0
from math import erfc, exp, pi, sqrt


def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    density = exp(-0.5 * a * a) / sqrt(2 * pi)
    mills = 0.5 * erfc(a / sqrt(2)) / float(density)
    h = 1 / mills
    return mu + sigma * h, mu**2 + sigma**2 + sigma * (mu + c) * h
