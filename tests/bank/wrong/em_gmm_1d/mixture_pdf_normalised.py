# mistake: the density values are divided by their sum
# fails: test_mixture_pdf_values
# says: the densities are divided by their sum over the points
def mixture_pdf(x, mu, sigma, p):
    density = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return density / density.sum()
