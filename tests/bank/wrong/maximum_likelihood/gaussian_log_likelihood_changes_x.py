# mistake: mu is subtracted in place, so the argument of the caller is changed
# fails: test_gaussian_log_likelihood_value
# says: the argument x is changed in place
def gaussian_log_likelihood(x, mu, sigma):
    x -= mu
    return np.sum(norm.logpdf(x, 0, sigma))
