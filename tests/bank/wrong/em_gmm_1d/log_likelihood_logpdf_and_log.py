# mistake: the log of the weights is multiplied, not added
# fails: test_log_likelihood_value
# says: log p_k is multiplied by the log density
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(np.sum(np.exp(np.log(p) * norm.logpdf(x[:, None], mu, sigma)), axis=1)))
