# mistake: the last point is left out
# fails: test_log_likelihood_value
# says: is left out
def log_likelihood(x, mu, sigma, p):
    return np.log((norm.pdf(x[:, None], mu, sigma) @ p))[:-1].sum()
