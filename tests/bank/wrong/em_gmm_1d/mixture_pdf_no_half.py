# mistake: the factor 1/2 in the exponent is missing
# fails: test_mixture_pdf_values
# says: the factor 1/2 in the exponent of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-(z**2)) / (sigma * np.sqrt(2 * np.pi))
    return dens @ p
