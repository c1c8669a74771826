# mistake: the log is forgotten, the densities are summed
# fails: test_log_likelihood_value
# says: the logarithm is missing, densities are added up
def log_likelihood(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma))
