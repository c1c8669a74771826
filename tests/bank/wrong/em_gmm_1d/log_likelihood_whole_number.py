# mistake: cut to a whole number
# fails: test_log_likelihood_value
# says: it is cut to a whole number
def log_likelihood(x, mu, sigma, p):
    return int(np.log((norm.pdf(x[:, None], mu, sigma) @ p)).sum())
