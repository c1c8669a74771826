# mistake: divided by the number of points
# fails: test_mixture_pdf_values
# says: the densities are divided by the number of points
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1) / len(x)
