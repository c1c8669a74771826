# mistake: what is above 0 is cut off, as if no density were above 1
# fails: test_log_likelihood_surface_values
# says: Values above 0 are cut off
def log_likelihood_surface(x, mus, sigmas):
    S = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    return np.minimum(S, 0)
