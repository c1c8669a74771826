# mistake: the minus sign in the exponent is missing
# fails: test_mixture_pdf_values
# says: the minus sign in the exponent of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    d = (x[:, None] - mu) / sigma
    return (p / (sigma * np.sqrt(2 * np.pi)) * np.exp(0.5 * d**2)).sum(axis=1)
