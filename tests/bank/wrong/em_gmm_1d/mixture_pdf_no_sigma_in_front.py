# mistake: the factor 1 / sigma in front of the exponential is missing
# fails: test_mixture_pdf_values
# says: the factor 1/sigma of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    return (p * np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)).sum(axis=1)
