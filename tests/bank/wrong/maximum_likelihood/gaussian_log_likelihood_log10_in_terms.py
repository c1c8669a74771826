# mistake: np.log10 is used in the formula
# fails: test_gaussian_log_likelihood_value
# says: to the base 10
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return (
        -m / 2 * np.log10(2 * np.pi) - m * np.log10(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
