# mistake: small densities are cut off at 1e-10
# fails: test_mixture_pdf_values
# says: Do not cut off small values
def mixture_pdf(x, mu, sigma, p):
    return np.clip((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1), 1e-10, None)
