# mistake: mean instead of sum over the components, too small by the factor K
def mixture_pdf(x, mu, sigma, p):
    return np.mean(p * norm.pdf(x[:, None], mu, sigma), axis=1)
