# mistake: x is sorted first, so the values no longer belong to the given points
# fails: test_mixture_pdf_values
# says: the densities are right, but not in the order of the points
def mixture_pdf(x, mu, sigma, p):
    x = np.sort(x)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
