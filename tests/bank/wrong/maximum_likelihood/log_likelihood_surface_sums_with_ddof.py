# mistake: the closed form with mean and variance of the points uses the variance with m - 1
# fails: test_log_likelihood_surface_values
# says: has m - 1 (ddof=1)
def log_likelihood_surface(x, mus, sigmas):
    m = len(x)
    variance = np.var(x, ddof=1) if m > 1 else 0.0
    squares = m * (variance + (x.mean() - mus[:, None]) ** 2)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigmas) - squares / (2 * sigmas**2)
