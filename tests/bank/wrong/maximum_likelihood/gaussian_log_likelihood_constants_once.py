# mistake: the terms before the sum are counted once and not for each point
# fails: test_gaussian_log_likelihood_value
# says: counted once; each of the m points brings them
def gaussian_log_likelihood(x, mu, sigma):
    return -0.5 * np.log(2 * np.pi) - np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
