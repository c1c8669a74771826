# mistake: adds 1e-300 to the density against log(0), so a far point gives -690 and not its true value
# fails: test_gaussian_log_likelihood_underflow
# says: added before the logarithm
def gaussian_log_likelihood(x, mu, sigma):
    density = np.exp(-((x - mu) ** 2) / (2 * sigma**2)) / (np.sqrt(2 * np.pi) * sigma)
    return np.log(density + 1e-300).sum()
