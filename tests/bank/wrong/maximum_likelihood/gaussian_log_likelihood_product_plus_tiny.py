# mistake: a tiny number is added to the product, so that its logarithm is finite
# fails: test_gaussian_log_likelihood_underflow
# says: added before the logarithm
def gaussian_log_likelihood(x, mu, sigma):
    return np.log(np.prod(norm.pdf(x, mu, sigma)) + 1e-300)
