# mistake: half of the value
# fails: test_log_likelihood_value
# says: the value is 0.5 times that of (4)
def log_likelihood(x, mu, sigma, p):
    return 0.5 * np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum()
