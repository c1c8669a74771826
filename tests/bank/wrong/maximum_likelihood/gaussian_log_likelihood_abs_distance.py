# mistake: the distances are not squared but made positive
# fails: test_gaussian_log_likelihood_value
# says: absolute distances
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum(np.abs(x - mu)) / (2 * sigma**2)
