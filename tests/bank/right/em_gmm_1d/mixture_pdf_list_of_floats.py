# style: pure Python with math, a comprehension inside a comprehension; returns a list
import math


def mixture_pdf(x, mu, sigma, p):
    def bell(t, m, s):
        return math.exp(-0.5 * ((t - m) / s) ** 2) / (s * math.sqrt(2 * math.pi))

    return [sum(w * bell(t, m, s) for m, s, w in zip(mu, sigma, p)) for t in x]
