# mistake: logarithm to base 10
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log10((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
