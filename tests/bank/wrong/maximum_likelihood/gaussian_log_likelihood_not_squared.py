# mistake: the distances are not squared
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: the distances are not squared
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -len(x) / 2 * np.log(2 * np.pi) - len(x) * np.log(sigma) - np.sum(x - mu) / (2 * sigma**2)
    )
