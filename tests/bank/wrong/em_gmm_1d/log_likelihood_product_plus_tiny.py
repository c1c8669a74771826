# mistake: log of the product with a tiny number added, wrong as soon as the product is tiny too
# fails: test_log_likelihood_many_points
# says: the logarithms of all points are added up
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.log(np.prod(densities) + 1e-300)
