# mistake: sigma is left out
# fails: test_log_likelihood_value
# says: is left out
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = norm.pdf(d)
    return np.sum(np.log(dens @ p))
