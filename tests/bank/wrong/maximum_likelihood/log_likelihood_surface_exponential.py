# mistake: the exponential is taken of the log-likelihood
# fails: test_log_likelihood_surface_values
# says: this is the likelihood
def log_likelihood_surface(x, mus, sigmas):
    return np.exp([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
