# mistake: the distance is not squared and keeps its sign
# fails: test_log_likelihood_value
# says: the distance is not squared in the exponent of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu
    dens = np.exp(-d / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
