# mistake: the expected complete-data log-likelihood (weighted by responsibilities)
# fails: test_log_likelihood_value
# says: this is the expectation (6) under the responsibilities, not the log-likelihood (4)
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(q * (np.log(p) + norm.logpdf(x[:, None], mu, sigma)))
