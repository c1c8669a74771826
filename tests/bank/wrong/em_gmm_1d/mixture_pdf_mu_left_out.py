# mistake: the mean is left out, 0 is used
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: mu is left out
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], 0, sigma)).sum(axis=1)
