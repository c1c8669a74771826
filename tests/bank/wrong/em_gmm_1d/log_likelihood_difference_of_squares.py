# mistake: x**2 - mu**2 instead of (x - mu)**2
# fails: test_log_likelihood_value
# says: x ** 2 - mu ** 2 stands in the exponent of (2)
def log_likelihood(x, mu, sigma, p):
    dens = np.exp(-(x[:, None] ** 2 - mu**2) / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
