# mistake: the sum is returned once for each point
# fails: test_gaussian_log_likelihood_value
# says: once for each point
def gaussian_log_likelihood(x, mu, sigma):
    return np.full(len(x), np.sum(norm.logpdf(x, mu, sigma)))
