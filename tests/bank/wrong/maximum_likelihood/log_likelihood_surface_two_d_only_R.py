# mistake: axes of length 1 are dropped
# fails: test_log_likelihood_surface_form
# says: axes of length 1 dropped
def log_likelihood_surface(x, mus, sigmas):
    return np.squeeze(
        np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    )
