# mistake: cumulative sums are returned instead of the total
# fails: test_log_likelihood_value test_log_likelihood_many_points
# says: one number for each point is returned
def log_likelihood(x, mu, sigma, p):
    return np.cumsum(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
