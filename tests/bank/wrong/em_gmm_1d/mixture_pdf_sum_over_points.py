# mistake: summed over the points (axis 0) instead of over the components
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the sum runs over the points
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=0)
