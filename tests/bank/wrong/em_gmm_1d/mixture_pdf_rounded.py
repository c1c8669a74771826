# mistake: the result is rounded to three decimals
# fails: test_mixture_pdf_values
# says: the densities are rounded to 3 decimals
def mixture_pdf(x, mu, sigma, p):
    return np.round((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1), 3)
