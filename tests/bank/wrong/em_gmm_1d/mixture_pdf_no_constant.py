# mistake: the constant sqrt(2 pi) is missing
# fails: test_mixture_pdf_values
# says: the factor 1/sqrt(2 pi) of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-0.5 * z**2) / sigma
    return dens @ p
