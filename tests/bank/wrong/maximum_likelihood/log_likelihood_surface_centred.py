# mistake: the points are centred before they are used
# fails: test_log_likelihood_surface_values
# says: the mean of x is subtracted from the points
def log_likelihood_surface(x, mus, sigmas):
    x = x - np.mean(x)
    return np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
