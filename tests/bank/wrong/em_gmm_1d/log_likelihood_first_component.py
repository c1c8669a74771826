# mistake: only component 1 is counted
# fails: test_log_likelihood_value
# says: only component 1 is there
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(p[0] * norm.pdf(x, mu[0], sigma[0])))
