# mistake: the likelihood itself is returned, not its log
# fails: test_log_likelihood_value test_log_likelihood_many_points
# says: this is the likelihood
def log_likelihood(x, mu, sigma, p):
    return np.prod((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1))
