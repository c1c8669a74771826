# mistake: the mean point is counted m times
# fails: test_gaussian_log_likelihood_value
# says: at the mean of x
def gaussian_log_likelihood(x, mu, sigma):
    return len(x) * norm.logpdf(np.mean(x), mu, sigma)
