# style: math.log, a Python float
import math


def bic(log_likelihood, K, m):
    return float((3 * K - 1) * math.log(m) - 2 * log_likelihood)
