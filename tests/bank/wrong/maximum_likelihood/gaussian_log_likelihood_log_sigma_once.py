# mistake: log sigma is counted once and not for each point
# fails: test_gaussian_log_likelihood_value
# says: log sigma is counted once
def gaussian_log_likelihood(x, mu, sigma):
    return -len(x) / 2 * np.log(2 * np.pi) - np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
