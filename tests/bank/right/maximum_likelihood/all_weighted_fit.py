# style: the plain fit is the weighted fit with weights 1, one density for all
def log_density(x, mu, sigma):
    return -0.5 * np.log(2 * np.pi) - np.log(sigma) - 0.5 * ((x - mu) / sigma) ** 2


def gaussian_log_likelihood(x, mu, sigma):
    return np.sum(log_density(x, mu, sigma))


def fit(x, w):
    share = w / np.sum(w)
    mu = np.dot(share, x)
    return mu, np.dot(share, (x - mu) ** 2) ** 0.5


def fit_gaussian(x):
    return fit(x, np.ones(len(x)))


def fit_weighted_gaussian(x, w):
    return fit(x, w)


def log_likelihood_surface(x, mus, sigmas):
    M, S = np.meshgrid(mus, sigmas, indexing="ij")
    return np.sum(log_density(x, M[..., np.newaxis], S[..., np.newaxis]), axis=2)
