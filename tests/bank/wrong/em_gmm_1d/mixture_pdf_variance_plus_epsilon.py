# mistake: 1e-6 is added to the variances
# fails: test_mixture_pdf_values
# says: the densities are nearly right
def mixture_pdf(x, mu, sigma, p):
    sigma = np.sqrt(sigma**2 + 1e-6)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
