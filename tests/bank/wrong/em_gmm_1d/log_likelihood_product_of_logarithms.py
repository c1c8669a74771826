# mistake: the logarithms are multiplied
# fails: test_log_likelihood_value
# says: the logarithms are multiplied
def log_likelihood(x, mu, sigma, p):
    return np.prod(np.log((norm.pdf(x[:, None], mu, sigma) @ p)))
