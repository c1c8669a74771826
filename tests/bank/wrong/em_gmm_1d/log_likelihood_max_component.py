# mistake: only the most likely component of each point is counted
# fails: test_log_likelihood_value
# says: each point counts with its most likely component only
def log_likelihood(x, mu, sigma, p):
    weighted = p * norm.pdf(x[:, None], mu, sigma)
    return np.sum(np.log(weighted.max(axis=1)))
