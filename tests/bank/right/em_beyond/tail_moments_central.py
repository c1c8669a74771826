# style: the central moments of the tail first, then x = mu + (x - mu), with numpy floats and a vector of both
def tail_moments(mu, sigma, c):
    mu, sigma, c = map(np.float64, (mu, sigma, c))
    h = np.exp(norm.logpdf(c, mu, sigma) + np.log(sigma) - norm.logsf(c, mu, sigma))
    central = np.array([1, sigma * h, sigma**2 + sigma * (c - mu) * h])
    mean = np.dot([mu, 1, 0], central)
    square = np.dot([mu**2, 2 * mu, 1], central)
    return mean, square
