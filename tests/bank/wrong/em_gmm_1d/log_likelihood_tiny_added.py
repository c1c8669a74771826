# mistake: 1e-10 is added to the density
# fails: test_log_likelihood_value
# says: a density of
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((norm.pdf(x[:, None], mu, sigma) @ p) + 1e-10))
