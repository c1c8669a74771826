# style: exact sums of Python floats
import math


def log_likelihood(x, mu, sigma, p):
    return math.fsum(
        math.log(math.fsum(w * float(norm.pdf(point, a, s)) for a, s, w in zip(mu, sigma, p)))
        for point in x.tolist()
    )
