# mistake: an array of shape (1,)
# fails: test_log_likelihood_value
# says: an array of the shape (1,) is returned
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum(keepdims=True)
