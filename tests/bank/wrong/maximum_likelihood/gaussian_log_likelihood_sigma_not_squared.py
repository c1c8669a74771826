# mistake: the squares are divided by 2 sigma
# fails: test_gaussian_log_likelihood_value
# says: divided by sigma where sigma squared belongs
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -len(x) / 2 * np.log(2 * np.pi)
        - len(x) * np.log(sigma)
        - np.sum((x - mu) ** 2) / (2 * sigma)
    )
