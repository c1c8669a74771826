# mistake: mu and sigma are exchanged in the call
# fails: test_log_likelihood_surface_values
# says: mu and sigma are exchanged
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(x, sigma, mu) for sigma in sigmas] for mu in mus])
