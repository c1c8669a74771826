# mistake: the number of points is that of the notebook's sample
# fails: test_gaussian_log_likelihood_value
# says: RODS, and not len(x)
def gaussian_log_likelihood(x, mu, sigma):
    m = len(RODS)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
