# mistake: the likelihoods are made to add up to one
# fails: test_log_likelihood_surface_values
# says: likelihoods that add up to one
def log_likelihood_surface(x, mus, sigmas):
    surface = np.array([[gaussian_log_likelihood(x, mu, sigma) for sigma in sigmas] for mu in mus])
    likelihood = np.exp(surface - surface.max())
    return likelihood / likelihood.sum()
