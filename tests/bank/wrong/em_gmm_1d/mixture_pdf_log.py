# mistake: the logarithm of the density is returned
def mixture_pdf(x, mu, sigma, p):
    return np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
