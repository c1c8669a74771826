# mistake: the density values are divided by their sum
def mixture_pdf(x, mu, sigma, p):
    density = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return density / density.sum()
