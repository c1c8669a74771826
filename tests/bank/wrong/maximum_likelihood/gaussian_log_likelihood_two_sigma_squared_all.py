# mistake: brackets are around 2 sigma
# fails: test_gaussian_log_likelihood_value
# says: not of 2 sigma
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return (
        -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma) ** 2
    )
