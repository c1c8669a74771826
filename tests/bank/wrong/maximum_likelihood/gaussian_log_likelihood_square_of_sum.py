# mistake: the distances are added up before they are squared
# fails: test_gaussian_log_likelihood_value
# says: the distances are added up before they are squared
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -len(x) / 2 * np.log(2 * np.pi)
        - len(x) * np.log(sigma)
        - np.sum(x - mu) ** 2 / (2 * sigma**2)
    )
