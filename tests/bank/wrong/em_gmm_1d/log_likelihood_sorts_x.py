# mistake: x is sorted in place
# fails: test_log_likelihood_value
# says: the argument x is changed in place
def log_likelihood(x, mu, sigma, p):
    x.sort()
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum()
