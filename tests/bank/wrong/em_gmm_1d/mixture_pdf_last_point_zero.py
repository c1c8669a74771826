# mistake: the last point is left at zero
# fails: test_mixture_pdf_values
# says: the last point is left out
def mixture_pdf(x, mu, sigma, p):
    f = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    f[-1] = 0
    return f
