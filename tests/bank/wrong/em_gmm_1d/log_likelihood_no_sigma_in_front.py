# mistake: the factor 1 / sigma in front of the exponential is missing
# fails: test_log_likelihood_value
# says: the factor 1/sigma of (2) is missing
def log_likelihood(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    return np.log(dens @ p).sum()
