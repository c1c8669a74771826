# mistake: m is inside the logarithm
# fails: test_gaussian_log_likelihood_value
# says: the logarithm is of m sigma
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - np.log(m * sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
