# mistake: x is sorted first, so the values no longer belong to the given points
# fails: test_mixture_pdf_values test_mixture_pdf_components
# says: the density of a point depends on the order of the points
def mixture_pdf(x, mu, sigma, p):
    x = np.sort(x)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
