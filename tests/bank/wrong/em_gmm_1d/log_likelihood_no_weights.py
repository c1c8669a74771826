# mistake: the weights p_k are forgotten
# fails: test_log_likelihood_value
# says: the weights p_k are missing
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.pdf(x[:, None], mu, sigma).sum(axis=1)))
