# mistake: second weight as 1 - p[0] and no further component
# fails: test_mixture_pdf_components
# says: written for two components only
def mixture_pdf(x, mu, sigma, p):
    first = norm.pdf(x, mu[0], sigma[0])
    second = norm.pdf(x, mu[1], sigma[1])
    return p[0] * first + (1 - p[0]) * second
