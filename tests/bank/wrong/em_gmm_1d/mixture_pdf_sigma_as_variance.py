# mistake: sigma is taken for a variance, scale=sqrt(sigma)
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], loc=mu, scale=np.sqrt(sigma))).sum(axis=1)
