# mistake: the distance is not squared
# fails: test_log_likelihood_value
# says: the distance in the exponent of (2) is taken without its sign
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-np.abs(d) / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
