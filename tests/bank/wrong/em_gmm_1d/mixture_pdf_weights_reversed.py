# mistake: the weights of the components are exchanged
def mixture_pdf(x, mu, sigma, p):
    return (p[::-1] * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
