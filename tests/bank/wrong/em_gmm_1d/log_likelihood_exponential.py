# mistake: the exponential of the sum instead of its logarithm
# fails: test_log_likelihood_value
# says: the exponential is taken
def log_likelihood(x, mu, sigma, p):
    return np.exp(np.sum((norm.pdf(x[:, None], mu, sigma) @ p)))
