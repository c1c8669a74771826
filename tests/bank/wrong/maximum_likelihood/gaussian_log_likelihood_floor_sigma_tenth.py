# mistake: sigma is kept from being below 0.1
# fails: test_gaussian_log_likelihood_value
# says: sigma kept from being small
def gaussian_log_likelihood(x, mu, sigma):
    sigma = max(sigma, 0.1)
    return np.sum(norm.logpdf(x, mu, sigma))
