# mistake: densities in single precision, which ends at 1e-45
# fails: test_log_likelihood_value
# says: the density of each point is 1 times that of (3)
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((norm.pdf(x[:, None], mu, sigma) @ p).astype(np.float32)))
