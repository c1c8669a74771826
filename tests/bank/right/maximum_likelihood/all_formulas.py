# style: the formulas as they stand
def gaussian_log_likelihood(x, mu, sigma):
    m = len(x)
    return -m / 2 * np.log(2 * np.pi) - m * np.log(sigma) - np.sum((x - mu) ** 2) / (2 * sigma**2)


def fit_gaussian(x):
    m = len(x)
    mu = np.sum(x) / m
    sigma = np.sqrt(np.sum((x - mu) ** 2) / m)
    return mu, sigma


def log_likelihood_surface(x, mus, sigmas):
    m = len(x)
    squares = np.sum((x[:, np.newaxis] - mus) ** 2, axis=0)
    constants = -m / 2 * np.log(2 * np.pi) - m * np.log(sigmas)
    return constants - squares[:, np.newaxis] / (2 * sigmas**2)


def fit_weighted_gaussian(x, w):
    W = np.sum(w)
    mu = np.sum(w * x) / W
    sigma = np.sqrt(np.sum(w * (x - mu) ** 2) / W)
    return mu, sigma
