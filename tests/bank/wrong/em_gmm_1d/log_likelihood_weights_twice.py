# mistake: the weights are multiplied twice
# fails: test_log_likelihood_value
# says: the weights p_k are there twice
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((p * p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
