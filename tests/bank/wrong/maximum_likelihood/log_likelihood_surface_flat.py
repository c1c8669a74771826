# mistake: one long row is returned
# fails: test_log_likelihood_surface_form
# says: one row of numbers
def log_likelihood_surface(x, mus, sigmas):
    return np.array([gaussian_log_likelihood(x, mu, sigma) for mu in mus for sigma in sigmas])
