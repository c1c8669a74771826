# mistake: equal points are merged by np.unique
# fails: test_mixture_pdf_values
# says: 5 points, two of them equal, give 4 densities
def mixture_pdf(x, mu, sigma, p):
    x = np.unique(x)
    return (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
