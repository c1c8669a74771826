# mistake: logarithm to base 2
# fails: test_log_likelihood_value
# says: the logarithm to the base 2 is taken
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log2((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
