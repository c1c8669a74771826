# mistake: sigma is taken for a variance, scale=sqrt(sigma)
# fails: test_log_likelihood_value
# says: sigma is a standard deviation
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, np.sqrt(sigma))
    return np.log((p * dens).sum(axis=1)).sum()
