# style: numpy.vectorize over a grid of pairs
def log_likelihood_surface(x, mus, sigmas):
    a, s = np.meshgrid(mus, sigmas, indexing="ij")
    return np.vectorize(lambda mu, sigma: norm.logpdf(x, mu, sigma).sum())(a, s)
