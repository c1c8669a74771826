# style: rows stacked
def log_likelihood_surface(x, mus, sigmas):
    return np.stack([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
