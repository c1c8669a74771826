# style: with the module math alone
import math


def tail_moments(mu, sigma, c):
    a = (c - mu) / sigma
    phi = math.exp(-a * a / 2) / math.sqrt(2 * math.pi)
    tail = math.erfc(a / math.sqrt(2)) / 2
    h = phi / tail
    return mu + sigma * h, mu * mu + sigma * sigma + sigma * (mu + c) * h
