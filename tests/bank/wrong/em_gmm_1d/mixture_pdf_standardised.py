# mistake: x is standardised and put into the standard normal density, not divided by sigma
# fails: test_mixture_pdf_values
# says: the factor 1/sigma of (2) is missing
def mixture_pdf(x, mu, sigma, p):
    total = np.zeros(len(x))
    for k in range(len(mu)):
        total += p[k] * norm.pdf((x - mu[k]) / sigma[k])
    return total
