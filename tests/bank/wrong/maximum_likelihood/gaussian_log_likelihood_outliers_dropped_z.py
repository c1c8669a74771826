# mistake: points beyond ten standard deviations are left out
# fails: test_gaussian_log_likelihood_underflow
# says: left out
def gaussian_log_likelihood(x, mu, sigma):
    x = x[np.abs(x - mu) < 10 * sigma]
    return np.sum(norm.logpdf(x, mu, sigma))
