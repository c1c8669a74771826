# mistake: norm is given 1/sigma
# fails: test_gaussian_log_likelihood_value
# says: 1/sigma takes the place of sigma
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, 1 / sigma))
