# mistake: axes of length 1 are dropped, so a single point has no length
# fails: test_gaussian_log_likelihood_value
# says: with a single point
def gaussian_log_likelihood(x, mu, sigma):
    x = np.squeeze(x)
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
