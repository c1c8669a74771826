# mistake: the number of points is written into the function
# fails: test_gaussian_log_likelihood_value
# says: Is the number of points fixed
def gaussian_log_likelihood(x, mu, sigma):
    return -5 / 2 * np.log(2 * np.pi) - 5 * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
