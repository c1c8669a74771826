# mistake: the logarithm of the mean density, m times
# fails: test_log_likelihood_value
# says: this is m times the logarithm of the mean density
def log_likelihood(x, mu, sigma, p):
    return len(x) * np.log(np.mean((norm.pdf(x[:, None], mu, sigma) @ p)))
