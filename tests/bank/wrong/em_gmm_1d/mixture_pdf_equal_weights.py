# mistake: the component densities are averaged with equal weights instead of p_k
def mixture_pdf(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma).mean(axis=1)
