# mistake: distribution function (cdf) instead of density (pdf)
# fails: test_log_likelihood_value
# says: distribution functions (norm.cdf) are used
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((p * norm.cdf(x[:, None], mu, sigma)).sum(axis=1)))
