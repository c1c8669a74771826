# style: from mean and variance of the points: the sum of squares is m times (variance + squared distance of the mean)
def gaussian_log_likelihood(x, mu, sigma):
    """Log-likelihood from the sufficient statistics."""
    if sigma <= 0:
        raise ValueError("sigma must be positive")
    m, mean, variance = np.size(x), np.mean(x), np.var(x)
    precision = 1 / sigma**2
    return (
        m / 2 * (np.log(precision) - np.log(2 * np.pi) - precision * (variance + (mean - mu) ** 2))
    )
