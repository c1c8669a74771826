# mistake: sigma stands under the root
# fails: test_log_likelihood_value
# says: sigma stands under the root in front of (2)
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-(d**2) / (2 * sigma**2)) / np.sqrt(2 * np.pi * sigma)
    return np.sum(np.log(dens @ p))
