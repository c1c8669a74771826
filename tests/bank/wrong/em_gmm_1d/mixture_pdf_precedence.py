# mistake: brackets missing, / 2 * sigma**2 multiplies by the variance instead of dividing
# fails: test_mixture_pdf_values
# says: brackets are missing in the exponent
def mixture_pdf(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = 1 / (sigma * np.sqrt(2 * np.pi)) * np.exp(-(d**2) / 2 * sigma**2)
    return (p * dens).sum(axis=1)
