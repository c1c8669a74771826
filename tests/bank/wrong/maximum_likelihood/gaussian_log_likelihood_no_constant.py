# mistake: the constant with 2 pi is left out
# fails: test_gaussian_log_likelihood_value
# says: the term with 2 pi is missing
def gaussian_log_likelihood(x, mu, sigma):
    return -len(x) * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
