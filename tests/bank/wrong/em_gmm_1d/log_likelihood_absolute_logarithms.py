# mistake: the absolute values of the logarithms are added up
# fails: test_log_likelihood_value
# says: the absolute values of the logarithms are added up
def log_likelihood(x, mu, sigma, p):
    return np.abs(np.log((norm.pdf(x[:, None], mu, sigma) @ p))).sum()
