# mistake: the sign is that of a loss
# fails: test_log_likelihood_surface_values
# says: the sign is wrong
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[-gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
