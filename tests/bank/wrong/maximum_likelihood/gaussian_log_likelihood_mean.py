# mistake: the mean over the points is taken instead of the sum
# fails: test_gaussian_log_likelihood_value
# says: this is the mean over the points
def gaussian_log_likelihood(x, mu, sigma):
    return np.mean(norm.logpdf(x, mu, sigma))
