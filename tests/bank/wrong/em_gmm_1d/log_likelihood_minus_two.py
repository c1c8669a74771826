# mistake: -2 times the log-likelihood (deviance) is returned
# fails: test_log_likelihood_value
# says: it is multiplied by -2
def log_likelihood(x, mu, sigma, p):
    return -2 * np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)).sum()
