# mistake: mean over the points instead of sum
# fails: test_log_likelihood_value
# says: this is the mean over the points
def log_likelihood(x, mu, sigma, p):
    return np.mean(np.log((p * norm.pdf(x[:, None], mu, sigma)).sum(axis=1)))
