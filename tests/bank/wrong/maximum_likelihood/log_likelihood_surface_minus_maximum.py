# mistake: the maximum is subtracted
# fails: test_log_likelihood_surface_values
# says: the maximum is subtracted
def log_likelihood_surface(x, mus, sigmas):
    surface = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    return surface - surface.max()
