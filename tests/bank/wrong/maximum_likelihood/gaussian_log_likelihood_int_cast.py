# mistake: the points are made whole numbers
# fails: test_gaussian_log_likelihood_value
# says: the points are cut to whole numbers
def gaussian_log_likelihood(x, mu, sigma):
    x = x.astype(int)
    return np.sum(norm.logpdf(x, mu, sigma))
