# mistake: norm is given the variance
# fails: test_gaussian_log_likelihood_value
# says: sigma is squared, but norm takes the standard deviation
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, loc=mu, scale=sigma**2))
