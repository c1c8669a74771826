# mistake: x - mu ** 2 without brackets
# fails: test_log_likelihood_value
# says: x - mu ** 2 stands in the exponent of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu**2
    dens = np.exp(-d / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
