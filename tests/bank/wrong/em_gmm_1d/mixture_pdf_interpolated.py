# mistake: computes the density on GRID and interpolates, which is inexact between its places and wrong outside of -10 to 11
# fails: test_mixture_pdf_values
# says: as if it were interpolated on a grid
def mixture_pdf(x, mu, sigma, p):
    on_grid = sum(p[k] * norm.pdf(GRID, mu[k], sigma[k]) for k in range(len(mu)))
    return np.interp(x, GRID, on_grid)
