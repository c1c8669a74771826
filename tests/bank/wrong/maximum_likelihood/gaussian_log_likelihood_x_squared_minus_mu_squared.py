# mistake: the difference of the squares takes the place of the squared difference
# fails: test_gaussian_log_likelihood_value
# says: x squared minus mu squared
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum(x**2 - mu**2) / (2 * sigma**2)
