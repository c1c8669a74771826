# mistake: the root over 2 pi is forgotten
# fails: test_gaussian_log_likelihood_value
# says: the term with 2 pi is doubled
def gaussian_log_likelihood(x, mu, sigma):
    return -len(x) * np.log(2 * np.pi * sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
