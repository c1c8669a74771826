# mistake: brackets missing in the front factor, it multiplies by sigma
# fails: test_mixture_pdf_values
# says: brackets are missing in the front factor: 1 / a * b multiplies by b, 1 / (a * b) divides
def mixture_pdf(x, mu, sigma, p):
    d = x[:, None] - mu
    return (p * np.exp(-(d**2) / (2 * sigma**2)) / np.sqrt(2 * np.pi) * sigma).sum(axis=1)
