# mistake: 0.001 is added to the density before the log to avoid log of zero
# fails: test_log_likelihood_value test_log_likelihood_many_points
# says: nearly right
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.sum(np.log(densities + 0.001))
