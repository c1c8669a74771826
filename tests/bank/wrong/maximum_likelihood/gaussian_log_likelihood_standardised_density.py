# mistake: the density of the standardised points, without 1/sigma
# fails: test_gaussian_log_likelihood_value
# says: the term with log sigma is missing
def gaussian_log_likelihood(x, mu, sigma):
    z = (x - mu) / sigma
    return np.sum(norm.logpdf(z))
