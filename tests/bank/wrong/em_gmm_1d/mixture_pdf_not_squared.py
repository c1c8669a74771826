# mistake: the distance in the exponent is not squared, only its absolute value is used
# fails: test_mixture_pdf_values
# says: neither the distance nor sigma in the exponent of (2) is squared
def mixture_pdf(x, mu, sigma, p):
    d = np.abs(x[:, None] - mu) / sigma
    return (p / (sigma * np.sqrt(2 * np.pi)) * np.exp(-d / 2)).sum(axis=1)
