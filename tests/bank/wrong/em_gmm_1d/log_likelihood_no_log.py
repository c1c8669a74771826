# mistake: the log is forgotten, the densities are summed
def log_likelihood(x, mu, sigma, p):
    return np.sum(p * norm.pdf(x[:, None], mu, sigma))
