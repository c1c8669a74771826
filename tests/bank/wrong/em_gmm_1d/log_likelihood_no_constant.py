# mistake: the constant sqrt(2 pi) is left out
# fails: test_log_likelihood_value
# says: the factor 1/sqrt(2 pi) of (2) is missing
def log_likelihood(x, mu, sigma, p):
    z = (x[:, None] - mu) / sigma
    dens = np.exp(-0.5 * z**2) / sigma
    return np.log(dens @ p).sum()
