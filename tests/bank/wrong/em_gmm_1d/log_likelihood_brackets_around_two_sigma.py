# mistake: d**2 / 2 * sigma**2 without brackets around the denominator
# fails: test_log_likelihood_value
# says: the exponent of (2) is multiplied by sigma squared
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-(d**2) / 2 * sigma**2) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
