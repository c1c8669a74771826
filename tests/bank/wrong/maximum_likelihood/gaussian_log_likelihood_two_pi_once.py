# mistake: the term with 2 pi is counted once and not for each point
# fails: test_gaussian_log_likelihood_value
# says: the term with 2 pi is counted once
def gaussian_log_likelihood(x, mu, sigma):
    return (
        -0.5 * np.log(2 * np.pi) - len(x) * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)
    )
