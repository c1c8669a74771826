# style: returns a list of lists of floats
def log_likelihood_surface(x, mus, sigmas):
    return [[float(gaussian_log_likelihood(x, mu, sigma)) for sigma in sigmas] for mu in mus]
