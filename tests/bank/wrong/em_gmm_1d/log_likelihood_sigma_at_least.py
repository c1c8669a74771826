# mistake: sigma is never below 0.1
# fails: test_log_likelihood_value
# says: sigma is raised to 0.1 where it is smaller
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, np.maximum(sigma, 0.1))
    return np.sum(np.log(dens @ p))
