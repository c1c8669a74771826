# mistake: the log is inside the sum over the components (sum of p_k log N)
# fails: test_log_likelihood_value
# says: the logarithm of each density is weighted
def log_likelihood(x, mu, sigma, p):
    return np.sum(p * norm.logpdf(x[:, None], mu, sigma))
