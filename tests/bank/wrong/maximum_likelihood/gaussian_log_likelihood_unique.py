# mistake: equal points are counted once
# fails: test_gaussian_log_likelihood_value
# says: points that are equal are counted once
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(np.unique(x), mu, sigma))
