# mistake: the densities are returned
# fails: test_log_likelihood_value
# says: the results are the densities of the points
def log_likelihood(x, mu, sigma, p):
    return norm.pdf(x[:, None], mu, sigma) @ p
