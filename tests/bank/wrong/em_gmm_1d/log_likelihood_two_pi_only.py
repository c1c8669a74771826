# mistake: 2 pi for its root
# fails: test_log_likelihood_value
# says: sqrt(2 pi) in (2) is only 2 pi here
def log_likelihood(x, mu, sigma, p):
    d = x[:, np.newaxis] - mu
    dens = np.exp(-((d / sigma) ** 2) / 2) / (2 * np.pi * sigma)
    return np.sum(np.log(dens @ p))
