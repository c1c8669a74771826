# mistake: 2 is forgotten in log(2 pi)
# fails: test_gaussian_log_likelihood_value
# says: log(pi) is there
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
