# mistake: the sign is that of a loss
# fails: test_gaussian_log_likelihood_value
# says: the sign is wrong
def gaussian_log_likelihood(x, mu, sigma):
    return -np.sum(norm.logpdf(x, mu, sigma))
