# mistake: p * mu as the mean
# fails: test_log_likelihood_value
# says: the mean is p * mu
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], p * mu, sigma)
    return np.sum(np.log(dens @ p))
