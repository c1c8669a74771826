# mistake: log(1 + density) is used to avoid log of zero
# fails: test_log_likelihood_value
# says: the logarithm is of 1 plus the density (np.log1p)
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log1p((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
