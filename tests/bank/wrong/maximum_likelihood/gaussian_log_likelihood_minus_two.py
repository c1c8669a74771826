# mistake: the deviance is returned
# fails: test_gaussian_log_likelihood_value
# says: it is multiplied by -2
def gaussian_log_likelihood(x, mu, sigma):
    return -2 * np.sum(norm.logpdf(x, mu, sigma))
