# mistake: log m is subtracted
# fails: test_log_likelihood_value
# says: log m is subtracted
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum() - np.log(len(x))
