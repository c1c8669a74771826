# mistake: the value and the mean are returned
# fails: test_log_likelihood_value
# says: a tuple of 2 is returned
def log_likelihood(x, mu, sigma, p):
    logs = np.log((norm.pdf(x[:, None], mu, sigma) @ p))
    return np.sum(logs), np.mean(logs)
