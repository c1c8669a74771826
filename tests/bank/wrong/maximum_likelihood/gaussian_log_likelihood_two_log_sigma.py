# mistake: the factor of log sigma squared is kept though the square is gone
# fails: test_gaussian_log_likelihood_value
# says: log sigma is there twice
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -len(x) / 2 * np.log(2 * np.pi)
        - len(x) * np.log(sigma**2)
        - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
