# mistake: the variance sigma**2 is given to scipy as scale
# fails: test_log_likelihood_value
# says: sigma is squared
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma**2)
    return np.log((p * dens).sum(axis=1)).sum()
