# mistake: the sum keeps its axis, so the result has the shape (1,)
# fails: test_gaussian_log_likelihood_value
# says: one number, not an array of shape (1,)
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, sigma), keepdims=True)
