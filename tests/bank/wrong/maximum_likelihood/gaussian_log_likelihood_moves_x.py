# mistake: x -= mu changes the points of the caller; a second call gives another number
# fails: test_gaussian_log_likelihood_value
# says: the argument x is changed in place
def gaussian_log_likelihood(x, mu, sigma):
    x -= mu
    return np.sum(norm.logpdf(x / sigma)) - len(x) * np.log(sigma)
