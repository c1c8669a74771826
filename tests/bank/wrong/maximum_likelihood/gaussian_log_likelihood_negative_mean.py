# mistake: the mean loss of a point is returned
# fails: test_gaussian_log_likelihood_value
# says: the sign is wrong
def gaussian_log_likelihood(x, mu, sigma):
    return -norm.logpdf(x, mu, sigma).mean()
