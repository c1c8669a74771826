# mistake: the points are centred, and then mu is subtracted again
# fails: test_log_likelihood_surface_values
# says: mu is subtracted twice
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x - mu, mu, sigma) for sigma in sigmas] for mu in mus]
    )
