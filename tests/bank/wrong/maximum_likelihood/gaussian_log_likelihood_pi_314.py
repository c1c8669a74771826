# mistake: pi is written as 3.14
# fails: test_gaussian_log_likelihood_value
# says: pi is rounded
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * 3.14) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
