# mistake: responsibilities times log densities, neither the log of the sum nor the weights
# fails: test_log_likelihood_value
# says: the logarithms are weighted by the responsibilities
def log_likelihood(x, mu, sigma, p):
    q = e_step(x, mu, sigma, p)
    return np.sum(q * norm.logpdf(x[:, None], mu, sigma))
