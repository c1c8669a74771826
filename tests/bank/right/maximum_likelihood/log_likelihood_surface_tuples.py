# style: tuples in place of an array
def log_likelihood_surface(x, mus, sigmas):
    return tuple(tuple(gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas) for mu in mus)
