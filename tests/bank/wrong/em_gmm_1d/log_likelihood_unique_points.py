# mistake: equal points are counted once
# fails: test_log_likelihood_value
# says: equal points are counted once
def log_likelihood(x, mu, sigma, p):
    return np.log(norm.pdf(np.unique(x)[:, None], mu, sigma) @ p).sum()
