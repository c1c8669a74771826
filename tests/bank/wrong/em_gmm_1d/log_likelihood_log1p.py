# mistake: log(1 + density) is used to avoid log of zero
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log1p((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
