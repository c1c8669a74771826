# style: checks the shapes and the weights, then sums functools.partial functions with sum and map
from functools import partial


def mixture_pdf(x, mu, sigma, p):
    x, mu, sigma, p = map(np.asarray, (x, mu, sigma, p))
    if not (mu.shape == sigma.shape == p.shape and mu.ndim == 1):
        raise ValueError("mu, sigma and p need the same shape (K,)")
    if np.any(sigma <= 0) or np.any(p < 0) or not np.isclose(p.sum(), 1):
        raise ValueError("no mixture")
    densities = [partial(norm.pdf, loc=m, scale=s) for m, s in zip(mu, sigma)]
    return sum(map(lambda weight, density: weight * density(x), p, densities))
