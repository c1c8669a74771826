# mistake: logarithm to base 2
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log2((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
