# mistake: log(2 pi sigma) is written where sigma squared belongs
# fails: test_gaussian_log_likelihood_value
# says: log sigma has the factor m/2
def gaussian_log_likelihood(x, mu, sigma):
    return -len(x) / 2 * np.log(2 * np.pi * sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
