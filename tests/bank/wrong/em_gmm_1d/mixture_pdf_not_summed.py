# mistake: the weighted densities are not summed, shape (m, K) is returned
def mixture_pdf(x, mu, sigma, p):
    return p * norm.pdf(x[:, None], mu, sigma)
