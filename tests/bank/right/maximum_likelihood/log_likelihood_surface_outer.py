# style: squares once for each mu, then an outer product with 1 / (2 sigma^2)
def log_likelihood_surface(x, mus, sigmas):
    sigmas = np.array(sigmas, dtype=float)
    squares = np.array([np.sum((x - mu) ** 2) for mu in mus])
    per_sigma = len(x) * (0.5 * np.log(2 * np.pi) + np.log(sigmas))
    return -np.multiply.outer(squares, 0.5 * sigmas**-2) - per_sigma[np.newaxis]
