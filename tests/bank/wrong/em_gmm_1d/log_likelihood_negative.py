# mistake: the negative log-likelihood is returned
# fails: test_log_likelihood_value
# says: the sign is wrong, this is the negative log-likelihood
def log_likelihood(x, mu, sigma, p):
    return -np.sum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
