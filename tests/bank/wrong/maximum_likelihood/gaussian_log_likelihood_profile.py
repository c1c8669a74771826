# mistake: sigma is replaced by the best one for this mu, so the argument has no effect
# fails: test_gaussian_log_likelihood_value test_gaussian_log_likelihood_underflow
# says: With another sigma it is the same
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    variance = np.mean((x - mu) ** 2) if np.any(x != mu) else sigma**2
    return -m / 2 * np.log(2 * np.pi * variance) - m / 2
