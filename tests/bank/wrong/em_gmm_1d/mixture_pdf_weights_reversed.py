# mistake: the weights of the components are exchanged
# fails: test_mixture_pdf_values
# says: the weights are exchanged, p[0] belongs to component 1
def mixture_pdf(x, mu, sigma, p):
    return (p[::-1] * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
