# mistake: mu is ignored, the distances are those to the mean of the points
# fails: test_gaussian_log_likelihood_value
# says: the mean of x takes the place
def gaussian_log_likelihood(x, mu, sigma):
    mu = np.mean(x)
    return np.sum(norm.logpdf(x, mu, sigma))
