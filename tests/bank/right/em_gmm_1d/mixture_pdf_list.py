# style: two nested loops with math, a list of Python floats is returned
import math


def mixture_pdf(x, mu, sigma, p):
    out = []
    for xi in x:
        total = 0.0
        for k in range(len(mu)):
            z = (xi - mu[k]) / sigma[k]
            total += p[k] * math.exp(-z * z / 2) / (sigma[k] * math.sqrt(2 * math.pi))
        out.append(float(total))
    return out
