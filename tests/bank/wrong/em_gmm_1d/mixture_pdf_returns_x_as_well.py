# mistake: x is returned beside the densities
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the result has the shape (2, 5), expected is one density for each of the 5 points
def mixture_pdf(x, mu, sigma, p):
    return x, (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
