# mistake: the logarithms are multiplied
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the logarithms are multiplied
def gaussian_log_likelihood(x, mu, sigma):
    return np.prod(norm.logpdf(x, mu, sigma))
