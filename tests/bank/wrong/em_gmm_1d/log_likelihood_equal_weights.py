# mistake: all components get the weight 1 / K instead of p_k
# fails: test_log_likelihood_value
# says: the weights p_k are missing or all equal
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(norm.pdf(x[:, None], mu, sigma).mean(axis=1)))
