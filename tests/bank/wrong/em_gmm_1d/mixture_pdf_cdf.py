# mistake: distribution function (cdf) instead of density (pdf)
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.cdf(x[:, None], mu, sigma)).sum(axis=1)
