# mistake: sigma is kept above 1e-3
# fails: test_mixture_pdf_values
# says: as if sigma were 0.001
def mixture_pdf(x, mu, sigma, p):
    sigma = np.maximum(sigma, 1e-3)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
