# mistake: absolute values of the points
# fails: test_log_likelihood_value
# says: the absolute values of the points are taken
def log_likelihood(x, mu, sigma, p):
    return np.log(norm.pdf(abs(x)[:, None], mu, sigma) @ p).sum()
