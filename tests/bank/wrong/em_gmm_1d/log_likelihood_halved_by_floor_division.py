# mistake: // 2 in the exponent
# fails: test_log_likelihood_value
# says: the exponent of (2) is rounded by // 2
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu
    dens = np.exp(-((d / sigma) ** 2 // 2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
