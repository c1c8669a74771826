# mistake: 2 pi sigma**2 without the square root in the denominator
# fails: test_mixture_pdf_values
# says: the root over 2 pi sigma squared in (2) is missing
def mixture_pdf(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-(d**2) / (2 * sigma**2)) / (2 * np.pi * sigma**2)
    return dens @ p
