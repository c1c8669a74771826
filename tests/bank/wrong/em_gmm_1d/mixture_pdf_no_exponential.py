# mistake: np.exp is forgotten
# fails: test_mixture_pdf_values
# says: the exponential of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    d2 = (x[:, None] - mu) ** 2 / (2 * sigma**2)
    return (p * -d2 / np.sqrt(2 * np.pi) / sigma).sum(axis=1)
