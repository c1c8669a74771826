# mistake: the distance is multiplied by sigma
# fails: test_log_likelihood_value
# says: the exponent of (2) is multiplied by sigma squared
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-((d * sigma) ** 2) / 2) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
