# mistake: the factor 1/2 in the exponent is missing
# fails: test_log_likelihood_value
# says: the factor 1/2 in the exponent of (2) is missing
def log_likelihood(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-(z**2)) / (sigma * np.sqrt(2 * np.pi))
    return np.log(dens @ p).sum()
