# mistake: cumulative sums are returned instead of the total
# fails: test_log_likelihood_value
# says: the results are running sums
def log_likelihood(x, mu, sigma, p):
    return np.cumsum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
