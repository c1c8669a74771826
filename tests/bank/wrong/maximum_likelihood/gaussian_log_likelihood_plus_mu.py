# mistake: mu is added
# fails: test_gaussian_log_likelihood_value
# says: mu is added to the points
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x + mu, 0, sigma))
