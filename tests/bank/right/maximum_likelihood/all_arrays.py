# style: zero-dimensional arrays and arrays of shape (2,) in place of numbers and tuples
def gaussian_log_likelihood(x, mu, sigma):
    return np.asarray(np.cumsum(norm.logpdf(x, loc=mu, scale=sigma))[-1])


def fit_gaussian(x):
    return np.array([x.mean(), x.std()])


def log_likelihood_surface(x, mus, sigmas):
    f = np.vectorize(lambda mu, sigma: gaussian_log_likelihood(x, mu, sigma))
    return f(mus[:, None], sigmas[None, :])


def fit_weighted_gaussian(x, w):
    mu = np.average(x, weights=w)
    return np.array([mu, np.sqrt(np.average((x - mu) ** 2, weights=w))])
