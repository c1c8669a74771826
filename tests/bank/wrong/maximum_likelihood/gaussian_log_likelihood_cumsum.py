# mistake: the running sums are returned
# fails: test_gaussian_log_likelihood_value
# says: running sums
def gaussian_log_likelihood(x, mu, sigma):
    return np.cumsum(norm.logpdf(x, mu, sigma))
