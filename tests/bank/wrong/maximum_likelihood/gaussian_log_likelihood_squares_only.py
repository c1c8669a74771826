# mistake: only the sum of squares is there
# fails: test_gaussian_log_likelihood_value
# says: only the squared distances are there
def gaussian_log_likelihood(x, mu, sigma):
    return -np.sum((x - mu) ** 2) / (2 * sigma**2)
