# mistake: the root of the weights
# fails: test_log_likelihood_value
# says: the root of the weights is taken
def log_likelihood(x, mu, sigma, p):
    return np.log(norm.pdf(x[:, None], mu, sigma) @ np.sqrt(p)).sum()
