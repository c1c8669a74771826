# mistake: sigma is missing in the exponent
# fails: test_log_likelihood_value
# says: sigma is missing in the exponent of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu
    dens = np.exp(-(d**2) / 2) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
