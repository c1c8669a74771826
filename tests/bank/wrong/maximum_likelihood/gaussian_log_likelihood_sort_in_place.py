# mistake: the points are sorted in place
# fails: test_gaussian_log_likelihood_value
# says: the argument x is changed in place
def gaussian_log_likelihood(x, mu, sigma):
    x.sort()
    return np.sum(norm.logpdf(x, mu, sigma))
