# mistake: the exponent is clipped at -50
# fails: test_log_likelihood_value
# says: a density of
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(np.maximum(-(d**2) / (2 * sigma**2), -50)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
