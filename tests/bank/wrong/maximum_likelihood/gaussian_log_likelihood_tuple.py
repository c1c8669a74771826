# mistake: a comma makes two numbers of the sum
# fails: test_gaussian_log_likelihood_value
# says: not a tuple of shape (2,)
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma), -np.sum((x - mu) ** 2) / (2 * sigma**2)
