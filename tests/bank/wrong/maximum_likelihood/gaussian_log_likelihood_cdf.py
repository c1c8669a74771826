# mistake: the distribution function is used
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: distribution functions
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logcdf(x, mu, sigma))
