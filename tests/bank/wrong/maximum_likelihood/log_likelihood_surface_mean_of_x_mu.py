# mistake: the mean of x is subtracted from mus
# fails: test_log_likelihood_surface_values
# says: the mean of x is subtracted
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x, mu - np.mean(x), sigma) for sigma in sigmas] for mu in mus]
    )
