# mistake: // in the exponent
# fails: test_mixture_pdf_values
# says: // in the exponent cuts to whole numbers
def mixture_pdf(x, mu, sigma, p):
    d2 = (x[:, None] - mu) ** 2
    return (p * np.exp(-d2 // (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi))).sum(axis=1)
