# mistake: m // 2 is written for m / 2
# fails: test_gaussian_log_likelihood_value
# says: m // 2 is not m / 2
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return (
        -(m // 2) * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
