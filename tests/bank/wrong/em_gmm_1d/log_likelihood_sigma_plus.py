# mistake: 0.01 is added to sigma
# fails: test_log_likelihood_value
# says: 0.01 is added to sigma
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma + 0.01)
    return np.sum(np.log(dens @ p))
