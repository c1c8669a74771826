# mistake: -2 times the log-likelihood (deviance) is returned
def log_likelihood(x, mu, sigma, p):
    return -2 * np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)).sum()
