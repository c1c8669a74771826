# mistake: the negative log-likelihood is returned
def log_likelihood(x, mu, sigma, p):
    return -np.sum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
