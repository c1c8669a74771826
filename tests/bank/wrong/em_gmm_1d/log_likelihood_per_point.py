# mistake: one value for each point is returned, the sum over the points is forgotten
# fails: test_log_likelihood_value
# says: the results are the logarithms of the points
def log_likelihood(x, mu, sigma, p):
    return np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
