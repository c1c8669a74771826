# mistake: log(2) * pi instead of log(2 pi)
# fails: test_log_likelihood_value
# says: log(2) * pi is taken where log(2 pi) belongs
def log_likelihood(x, mu, sigma, p):
    d = x[:, None] - mu
    dens = np.exp(-(np.log(2) * np.pi) / 2 - np.log(sigma) - d**2 / (2 * sigma**2))
    return np.sum(np.log(dens @ p))
