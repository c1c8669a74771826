# mistake: the median of the logarithms
# fails: test_log_likelihood_value
# says: this is the median over the points
def log_likelihood(x, mu, sigma, p):
    return np.median(np.log((norm.pdf(x[:, None], mu, sigma) @ p)))
