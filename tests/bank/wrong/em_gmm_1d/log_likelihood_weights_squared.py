# mistake: the weights p_k are multiplied twice
# fails: test_log_likelihood_value
# says: the weights p_k are there twice
def log_likelihood(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, None], mu, sigma)
    return np.sum(np.log(weighted @ p))
