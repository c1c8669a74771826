# mistake: the densities are added up without a logarithm
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the logarithm is missing
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.pdf(x, mu, sigma))
