# mistake: the densities are cut to whole numbers
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: all densities are 0
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1).astype(int)
