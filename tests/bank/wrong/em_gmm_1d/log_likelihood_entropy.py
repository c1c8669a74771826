# mistake: f log f is added up
# fails: test_log_likelihood_value
# says: each logarithm is multiplied by the density
def log_likelihood(x, mu, sigma, p):
    f = norm.pdf(x[:, None], mu, sigma) @ p
    return np.sum(f * np.log(f))
