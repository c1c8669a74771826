# style: meshgrid with indexing="ij" and np.vectorize over a functools.partial
from functools import partial


def log_likelihood_surface(x, mus, sigmas):
    M, S = np.meshgrid(mus, sigmas, indexing="ij")
    function = np.vectorize(partial(gaussian_log_likelihood, x), otypes=[float])
    return function(M, S)
