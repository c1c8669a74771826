# mistake: the log of the sum over all points instead of the sum of the logs
# fails: test_log_likelihood_value
# says: the logarithm is taken after both sums
def log_likelihood(x, mu, sigma, p):
    return np.log(np.sum(p * norm.pdf(x[:, None], mu, sigma)))
