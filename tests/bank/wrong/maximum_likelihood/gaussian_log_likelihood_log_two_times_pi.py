# mistake: log(2) times pi is written for log(2 pi)
# fails: test_gaussian_log_likelihood_value
# says: log(2) times pi
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2) * np.pi - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
