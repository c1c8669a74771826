# mistake: distribution function (cdf) instead of density (pdf)
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((p * norm.cdf(x[:, None], mu, sigma)).sum(axis=1)))
