# mistake: the likelihood is returned, without the logarithm
# fails: test_log_likelihood_surface_values
# says: this is the likelihood
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[np.prod(norm.pdf(x, mu, sigma)) for sigma in sigmas] for mu in mus])
