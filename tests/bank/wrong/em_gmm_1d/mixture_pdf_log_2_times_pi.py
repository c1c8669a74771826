# mistake: log(2) * pi in the place of log(2 * pi)
# fails: test_mixture_pdf_values
# says: log(2) * pi is not log(2 * pi)
def mixture_pdf(x, mu, sigma, p):
    d2 = (x[:, None] - mu) ** 2 / sigma**2
    return (p * np.exp(-0.5 * (np.log(2) * np.pi + d2) - np.log(sigma))).sum(axis=1)
