# mistake: small logarithms are raised to a floor
# fails: test_gaussian_log_likelihood_underflow
# says: far points clipped
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(np.maximum(norm.logpdf(x, mu, sigma), -1000))
