# mistake: the largest logarithm
# fails: test_log_likelihood_value
# says: this is the largest logarithm
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p)).max()
