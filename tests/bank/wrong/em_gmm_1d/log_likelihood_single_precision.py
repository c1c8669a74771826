# mistake: densities in single precision, which ends at 1e-45
# fails: test_log_likelihood_value
# says: Is it rounded, or held in single precision?
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((norm.pdf(x[:, None], mu, sigma) @ p).astype(np.float32)))
