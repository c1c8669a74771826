# mistake: sigma is not squared in the exponent
# fails: test_log_likelihood_value
# says: sigma is not squared in the exponent of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-(d**2) / (2 * sigma)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
