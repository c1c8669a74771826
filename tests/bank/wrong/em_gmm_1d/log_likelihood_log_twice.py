# mistake: the logarithm is taken of logpdf
# fails: test_log_likelihood_value
# says: the logarithm is taken twice
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(np.abs((p * norm.logpdf(x[:, None], mu, sigma)).sum(axis=1))))
