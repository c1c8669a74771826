# mistake: the table is in single precision
# fails: test_log_likelihood_surface_values
# says: single precision
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus],
        dtype=np.float32,
    )
