# mistake: x**2 - mu**2 in the place of (x - mu)**2
# fails: test_mixture_pdf_values
# says: x and mu are squared one by one
def mixture_pdf(x, mu, sigma, p):
    d2 = x[:, None] ** 2 - mu**2
    return (p * np.exp(-d2 / (2 * sigma**2)) / (sigma * np.sqrt(2 * np.pi))).sum(axis=1)
