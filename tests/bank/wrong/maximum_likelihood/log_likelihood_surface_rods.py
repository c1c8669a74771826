# mistake: computes the surface of RODS and ignores the argument x
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: RODS
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(RODS, mu, sigma) for sigma in sigmas] for mu in mus])
