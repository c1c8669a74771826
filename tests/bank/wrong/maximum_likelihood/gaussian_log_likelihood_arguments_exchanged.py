# mistake: mu and sigma are exchanged in the call of norm
# fails: test_gaussian_log_likelihood_value
# says: mu and sigma are exchanged
def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(norm.logpdf(x, sigma, mu))
