# style: scipy.stats and numpy do the work
def gaussian_log_likelihood(x, mu, sigma):
    return norm.logpdf(x, mu, sigma).sum()


def fit_gaussian(x):
    return norm.fit(x)


def log_likelihood_surface(x, mus, sigmas):
    return norm.logpdf(x, mus[:, None, None], sigmas[None, :, None]).sum(axis=-1)


def fit_weighted_gaussian(x, w):
    return np.average(x, weights=w), np.sqrt(np.cov(x, aweights=w, ddof=0))
