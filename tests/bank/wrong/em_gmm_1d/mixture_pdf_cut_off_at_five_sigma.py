# mistake: the density is 0 beyond five standard deviations
# fails: test_mixture_pdf_values
# says: Do not cut off small values
def mixture_pdf(x, mu, sigma, p):
    w = norm.pdf(x[:, None], mu, sigma)
    w[abs(x[:, None] - mu) > 5 * sigma] = 0
    return (p * w).sum(axis=1)
