# mistake: the root is taken of 2 pi, and halved again
# fails: test_gaussian_log_likelihood_value
# says: halved once more
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return (
        -m / 2 * np.log(np.sqrt(2 * np.pi))
        - m * np.log(sigma)
        - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
