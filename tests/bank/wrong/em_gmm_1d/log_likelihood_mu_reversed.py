# mistake: the means are paired in the wrong order
# fails: test_log_likelihood_value
# says: the means are exchanged
def log_likelihood(x, mu, sigma, p):
    dens = norm.pdf(x[:, None], mu[::-1], sigma)
    return np.sum(np.log(dens @ p))
