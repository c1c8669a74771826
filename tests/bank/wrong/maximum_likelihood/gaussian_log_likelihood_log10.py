# mistake: the logarithm to the base 10
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the logarithm to the base 10
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(np.log10(norm.pdf(x, mu, sigma)))
