# mistake: the standard deviation of x takes the place of sigma
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the standard deviation of x takes the place
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, np.std(x)))
