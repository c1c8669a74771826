# mistake: sigma is not passed on
# fails: test_gaussian_log_likelihood_value
# says: sigma is not used
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu))
