# mistake: the densities are normalised to sum to one before the log
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    densities = densities / densities.sum()
    return np.log(densities).sum()
