# mistake: a very small number is added to sigma
# fails: test_gaussian_log_likelihood_value
# says: 1e-9 is added to sigma
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, mu, sigma + 1e-9))
