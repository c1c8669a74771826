# mistake: one value for each point is returned, the sum is forgotten
# fails: test_gaussian_log_likelihood_value
# says: one number for each point is returned
def gaussian_log_likelihood(x, mu, sigma):
    return norm.logpdf(x, mu, sigma)
