# mistake: sigmas are replaced by evenly spaced values between the smallest and the largest
# fails: test_log_likelihood_surface_values
# says: those of evenly spaced sigmas
def log_likelihood_surface(x, mus, sigmas):
    grid = np.linspace(sigmas[0], sigmas[-1], len(sigmas))
    return np.array([[gaussian_log_likelihood(x, mu, s) for s in grid] for mu in mus])
