# mistake: 0.001 is added to the density before the log to avoid log of zero
# fails: test_log_likelihood_value
# says: 0.001 is added to the density of each point
def log_likelihood(x, mu, sigma, p):
    densities = (p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)
    return np.sum(np.log(densities + 0.001))
