# mistake: sigma ** 2 stands in front, outside of the root
# fails: test_log_likelihood_value
# says: 1/sigma stands twice in front of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu
    dens = np.exp(-((d / sigma) ** 2) / 2) / (np.sqrt(2 * np.pi) * sigma**2)
    return np.sum(np.log(dens @ p))
