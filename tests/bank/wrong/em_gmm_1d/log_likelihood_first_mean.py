# mistake: mu[0] for every component
# fails: test_log_likelihood_value
# says: mu[0] is taken for every component
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu[0], sigma)
    return np.sum(np.log(dens @ p))
