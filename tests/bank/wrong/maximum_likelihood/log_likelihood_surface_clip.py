# mistake: small values are raised to a floor
# fails: test_log_likelihood_surface_values
# says: a low value cut off
def log_likelihood_surface(x, mus, sigmas):
    S = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    return np.maximum(S, -1000)
