# mistake: the densities are multiplied, and the logarithm of the product is taken
# fails: test_gaussian_log_likelihood_underflow
# says: the product of the densities underflows to 0
def gaussian_log_likelihood(x, mu, sigma):
    return np.log(np.prod(norm.pdf(x, mu, sigma)))
