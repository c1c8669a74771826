# mistake: each entry is a list of one number
# fails: test_log_likelihood_surface_form
# says: has the shape (3, 2, 1)
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[[gaussian_log_likelihood(x, mu, sigma)] for sigma in sigmas] for mu in mus])
