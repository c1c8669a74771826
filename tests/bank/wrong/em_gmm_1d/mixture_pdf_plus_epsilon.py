# mistake: 1e-10 is added to each density
# fails: test_mixture_pdf_values
# says: 1e-10 is added to every density
def mixture_pdf(x, mu, sigma, p):
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1) + 1e-10
