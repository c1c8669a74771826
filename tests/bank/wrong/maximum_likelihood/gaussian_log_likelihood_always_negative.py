# mistake: -abs of each logarithm, as if no density were above 1
# fails: test_gaussian_log_likelihood_value
# says: Is the sign changed
def gaussian_log_likelihood(x, mu, sigma):
    return -np.sum(np.abs(norm.logpdf(x, mu, sigma)))
