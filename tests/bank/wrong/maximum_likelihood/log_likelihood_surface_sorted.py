# mistake: the means are sorted
# fails: test_log_likelihood_surface_values
# says: mus are sorted
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in sorted(mus)]
    )
