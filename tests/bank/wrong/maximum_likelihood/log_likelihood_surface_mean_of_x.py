# mistake: mu is replaced by the mean of the data
# fails: test_log_likelihood_surface_values
# says: all rows are the same
def log_likelihood_surface(x, mus, sigmas):
    return np.array(
        [[gaussian_log_likelihood(x, x.mean(), sigma) for sigma in sigmas] for _ in mus]
    )
