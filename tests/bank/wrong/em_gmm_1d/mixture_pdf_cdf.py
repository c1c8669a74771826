# mistake: distribution function (cdf) instead of density (pdf)
# fails: test_mixture_pdf_values
# says: this is the sum of the distribution functions (norm.cdf)
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.cdf(x[:, None], mu, sigma)).sum(axis=1)
