# style: a running product that never underflows, since its power of two is split off by math.frexp and counted
import math


def log_likelihood(x, mu, sigma, p):
    mantissa, twos = 1.0, 0
    for density in mixture_pdf(x, mu, sigma, p):
        m1, e1 = math.frexp(density)
        mantissa, e2 = math.frexp(mantissa * m1)
        twos += e1 + e2
    return math.log(mantissa) + twos * math.log(2)
