# mistake: math.exp is applied to a whole array, which raises an error
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: TypeError
import math


def mixture_pdf(x, mu, sigma, p):
    total = 0
    for k in range(len(mu)):
        c = p[k] / (sigma[k] * math.sqrt(2 * math.pi))
        total += c * math.exp(-0.5 * ((x - mu[k]) / sigma[k]) ** 2)
    return total
