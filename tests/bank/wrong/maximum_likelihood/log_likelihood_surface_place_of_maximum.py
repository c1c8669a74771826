# mistake: the place of the maximum is returned
# fails: test_log_likelihood_surface_form test_log_likelihood_surface_values
# says: one value for every pair
def log_likelihood_surface(x, mus, sigmas):
    surface = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    j, r = np.unravel_index(surface.argmax(), surface.shape)
    return mus[j], sigmas[r]
