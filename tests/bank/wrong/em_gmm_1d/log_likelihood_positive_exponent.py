# mistake: the sign of the exponent is missing
# fails: test_log_likelihood_value
# says: the minus sign in the exponent of (2) is missing
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(d**2 / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.sum(np.log(dens @ p))
