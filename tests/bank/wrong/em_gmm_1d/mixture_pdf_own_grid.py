# mistake: the density is computed on a grid of its own, not at the given x
# fails: test_mixture_pdf_values
# says: the density at a point changes if the other points are left out
def mixture_pdf(x, mu, sigma, p):
    grid = np.linspace(x.min(), x.max(), len(x))
    return (p * norm.pdf(grid[:, None], mu, sigma)).sum(axis=1)
