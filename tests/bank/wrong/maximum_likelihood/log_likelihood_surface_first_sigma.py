# mistake: the first sigma is used everywhere
# fails: test_log_likelihood_surface_values
# says: all columns are the same
def log_likelihood_surface(x, mus, sigmas):
    return np.array([[gaussian_log_likelihood(x, mu, sigmas[0]) for _ in sigmas] for mu in mus])
