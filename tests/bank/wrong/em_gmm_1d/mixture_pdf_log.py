# mistake: the logarithm of the density is returned
# fails: test_mixture_pdf_values
# says: this is the logarithm of the density
def mixture_pdf(x, mu, sigma, p):
    return np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
