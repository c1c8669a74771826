# mistake: the minus sign of the squares is forgotten
# fails: test_gaussian_log_likelihood_value
# says: the minus sign in front of the squared distances
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -len(x) / 2 * np.log(2 * np.pi)
        - len(x) * np.log(sigma)
        + np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
