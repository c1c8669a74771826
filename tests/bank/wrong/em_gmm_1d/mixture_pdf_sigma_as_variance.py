# mistake: sigma is taken for a variance, scale=sqrt(sigma)
# fails: test_mixture_pdf_values
# says: sigma is a standard deviation
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], loc=mu, scale=np.sqrt(sigma))).sum(axis=1)
