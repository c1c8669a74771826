# mistake: sigma is taken for a variance, its square root is used
# fails: test_gaussian_log_likelihood_value
# says: sigma is a standard deviation, but it is used like a variance
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, np.sqrt(sigma)))
