# mistake: the likelihood itself is returned, not its log
def log_likelihood(x, mu, sigma, p):
    return np.prod((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
