# mistake: logpdf instead of pdf, log densities are added with weights
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.logpdf(x[:, None], mu, sigma)).sum(axis=1)
