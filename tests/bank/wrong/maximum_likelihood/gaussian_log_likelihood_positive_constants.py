# mistake: the terms before the squares have the wrong sign
# fails: test_gaussian_log_likelihood_value
# says: the minus signs in front of log sigma and of the term with 2 pi
def gaussian_log_likelihood(x, mu, sigma):
    return (
        len(x) / 2 * np.log(2 * np.pi)
        + len(x) * np.log(sigma)
        - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
