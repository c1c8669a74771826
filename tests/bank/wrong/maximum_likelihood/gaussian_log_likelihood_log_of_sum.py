# mistake: the densities are added up, then the logarithm is taken
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the logarithm is taken after the sum
def gaussian_log_likelihood(x, mu, sigma):
    return np.log(np.sum(norm.pdf(x, mu, sigma)))
