# mistake: product over the components instead of sum
def mixture_pdf(x, mu, sigma, p):
    return np.prod(p * norm.pdf(x[:, None], mu, sigma), axis=1)
