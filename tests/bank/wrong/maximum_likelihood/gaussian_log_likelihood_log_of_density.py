# mistake: the logarithm of each density is taken, which is 0 for a far point
# fails: test_gaussian_log_likelihood_underflow
# says: the density of a far point underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(np.log(norm.pdf(x, mu, sigma)))
