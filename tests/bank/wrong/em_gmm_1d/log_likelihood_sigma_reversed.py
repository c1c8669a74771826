# mistake: the standard deviations are paired in the wrong order
# fails: test_log_likelihood_value
# says: the standard deviations are exchanged
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu, sigma[::-1])
    return np.sum(np.log(dens @ p))
