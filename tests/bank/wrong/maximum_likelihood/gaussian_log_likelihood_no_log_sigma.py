# mistake: the term with log sigma is left out
# fails: test_gaussian_log_likelihood_value
# says: the term with log sigma is missing
def gaussian_log_likelihood(x, mu, sigma):
    return -len(x) / 2 * np.log(2 * np.pi) - np.sum((x - mu) ** 2) / (2 * sigma**2)
