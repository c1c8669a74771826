# mistake: the logarithm of the mean density is multiplied by m
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: logarithm of the mean density
def gaussian_log_likelihood(x, mu, sigma):
    return len(x) * np.log(np.mean(norm.pdf(x, mu, sigma)))
