# mistake: the densities are normalised to sum to one before the log
# fails: test_log_likelihood_value
# says: the densities are made to add up to one before the logarithm
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    densities = densities / densities.sum()
    return np.log(densities).sum()
