# mistake: the factor 1/2 in front of the squares is forgotten
# fails: test_gaussian_log_likelihood_value
# says: the factor 1/2 in front of the squared distances
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / sigma**2
