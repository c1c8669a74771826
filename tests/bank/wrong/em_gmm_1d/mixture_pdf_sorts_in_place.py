# mistake: x is sorted in place
# fails: test_mixture_pdf_values
# says: the argument x is changed in place
def mixture_pdf(x, mu, sigma, p):
    x.sort()
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
