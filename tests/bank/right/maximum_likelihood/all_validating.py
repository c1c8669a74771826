# style: every argument is validated, and an error raised where the task does not allow it
def validated(x):
    x = np.asarray(x, dtype=float)
    if x.ndim != 1 or len(x) == 0 or not np.isfinite(x).all():
        raise ValueError("x should hold finite numbers, in the shape (m,)")
    return x


def gaussian_log_likelihood(x, mu, sigma):
    x = validated(x)
    if np.ndim(mu) or np.ndim(sigma) or not sigma > 0:
        raise ValueError("mu and sigma should be numbers, sigma positive")
    return float(norm.logpdf(x, mu, sigma).sum())


def fit_gaussian(x):
    x = validated(x)
    return float(x.mean()), float(x.std())


def log_likelihood_surface(x, mus, sigmas):
    if np.ndim(mus) != 1 or np.ndim(sigmas) != 1 or np.any(np.asarray(sigmas) <= 0):
        raise ValueError("mus and sigmas should be arrays, all sigmas positive")
    return np.array([[gaussian_log_likelihood(x, a, s) for s in sigmas] for a in mus])


def fit_weighted_gaussian(x, w):
    x, w = validated(x), validated(w)
    if x.shape != w.shape or np.any(w < 0) or not w.sum() > 0:
        raise ValueError("x and w should have the same shape, no weight be negative")
    mu = np.average(x, weights=w)
    return mu, np.sqrt(np.average((x - mu) ** 2, weights=w))
