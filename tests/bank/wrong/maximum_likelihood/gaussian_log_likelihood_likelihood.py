# mistake: the likelihood is returned, without a logarithm
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: this is the likelihood
def gaussian_log_likelihood(x, mu, sigma):
    return np.prod(norm.pdf(x, mu, sigma))
