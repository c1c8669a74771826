# mistake: the logarithms are in single precision
# fails: test_gaussian_log_likelihood_value
# says: single precision
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, sigma).astype(np.float32))
