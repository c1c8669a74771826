# mistake: 1 // 2 is written for 1 / 2, and is 0
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: Is 1 // 2 there
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return (
        -m / 2 * np.log(2 * np.pi)
        - m * np.log(sigma)
        - (1 // 2) * np.sum((x - mu) ** 2) / sigma**2
    )
