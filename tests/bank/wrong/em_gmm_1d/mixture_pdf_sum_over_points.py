# mistake: summed over the points (axis 0) instead of over the components
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=0)
