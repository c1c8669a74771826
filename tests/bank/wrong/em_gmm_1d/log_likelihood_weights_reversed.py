# mistake: the weights of the components are exchanged
# fails: test_log_likelihood_value
# says: the weights are exchanged, p[0] belongs to component 1
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log((p[::-1] * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
