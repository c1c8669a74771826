# mistake: the log of the sum over all points instead of the sum of the logs
def log_likelihood(x, mu, sigma, p):
    return np.log(np.sum(p * norm.pdf(x[:, None], mu, sigma)))
