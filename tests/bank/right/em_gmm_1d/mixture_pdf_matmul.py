# style: densities as a (m, K) matrix times the vector of weights
def mixture_pdf(x, mu, sigma, p):
    """Density of the mixture at every x."""
    densities = norm.pdf(np.reshape(x, (-1, 1)), loc=mu, scale=sigma)
    return densities @ p
