# mistake: the mean of x takes the place of mu
# fails: test_gaussian_log_likelihood_value
# says: the mean of x takes the place
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, np.mean(x), sigma))
