# mistake: summed over the points (axis 0) before the log
# fails: test_log_likelihood_value
# says: the inner sum runs over the points
def log_likelihood(x, mu, sigma, p):
    return np.sum(np.log(np.sum(p * norm.pdf(x[:, None], mu, sigma), axis=0)))
