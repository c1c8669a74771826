# mistake: m - 1 stands for m, as in an unbiased estimate
# fails: test_gaussian_log_likelihood_value
# says: counted m - 1 times
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x) - 1
    return -m * np.log(np.sqrt(2 * np.pi) * sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
