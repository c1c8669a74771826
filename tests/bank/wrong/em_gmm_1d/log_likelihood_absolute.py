# mistake: the absolute value is returned
# fails: test_log_likelihood_value
# says: the sign is wrong
def log_likelihood(x, mu, sigma, p):
    return abs(np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum())
